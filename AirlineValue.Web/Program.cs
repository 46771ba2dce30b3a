using AirlineValue.Web.CommandLine;

return await ProductCommand.RunAsync(args, Console.Out, Console.Error);

/// <summary>The entry point: everything else is in <see cref="ProductCommand"/>.</summary>
public partial class Program;
