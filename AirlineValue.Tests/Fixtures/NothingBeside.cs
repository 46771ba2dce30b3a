namespace AirlineValue.Tests.Fixtures;

/// <summary>Tests that run when no other test does.</summary>
[CollectionDefinition(nameof(NothingBeside), DisableParallelization = true)]
public sealed class NothingBeside;
