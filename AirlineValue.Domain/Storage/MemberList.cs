namespace AirlineValue.Domain.Storage;

/// <summary>A list of members that is read as a stream; dispose it when it was read.</summary>
public sealed class MemberList : IAsyncDisposable
{
    private readonly AirlineValueDb _context;

    internal MemberList(AirlineValueDb context, int count, IAsyncEnumerable<MemberLine> lines)
    {
        _context = context;
        Count = count;
        Lines = lines;
    }

    /// <summary>How many members the list has.</summary>
    public int Count { get; }

    /// <summary>The members, in order; can be read once.</summary>
    public IAsyncEnumerable<MemberLine> Lines { get; }

    /// <summary>Ends the snapshot.</summary>
    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
