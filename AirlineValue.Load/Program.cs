using System.CommandLine;
using AirlineValue.Load;

var data = new Option<string?>("--data") { Description = "A data folder that nobody uses, with an analysis; a server is started on it. A copy: accounts are made in it." };
var url = new Option<string?>("--url") { Description = "A running server on this machine instead, such as http://127.0.0.1:5080." };
var process = new Option<int?>("--pid") { Description = "With --url: the server's process, so that its memory is looked at." };
var administrator = new Option<string>("--administrator") { Description = "An administrator who is there; without accounts, the one that is made.", DefaultValueFactory = _ => "load-administrator" };
var readers = new Option<int>("--readers") { Description = "Readers over HTTP, each with an account.", DefaultValueFactory = _ => 100 };
var browsers = new Option<int>("--browsers") { Description = "Browser contexts with a circuit, each with an account.", DefaultValueFactory = _ => 15 };
var seconds = new Option<int>("--seconds") { Description = "How long they read.", DefaultValueFactory = _ => 120 };
var requests = new Option<int>("--requests") { Description = "Most pages that are asked for over HTTP.", DefaultValueFactory = _ => 20_000 };
var think = new Option<double>("--think") { Description = "Mean seconds between two pages of a reader.", DefaultValueFactory = _ => 7 };
var report = new Option<string?>("--report") { Description = "The file that the figures are written to, as Markdown; default: standard output." };

var command = new RootCommand("Reads AirlineValue's pages with many accounts at once. The administrator's password is in AIRLINEVALUE_PASSWORD.")
{
    data, url, process, administrator, readers, browsers, seconds, requests, think, report,
};
command.Validators.Add(result =>
{
    if (result.GetValue(data) is null == result.GetValue(url) is null)
        result.AddError("Name a data folder with --data, or a running server with --url.");
    if (result.GetValue(url) is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback))
        result.AddError("--url: expected an address of this machine, such as http://127.0.0.1:5080");
});
command.SetAction((parsed, ct) => LoadRun.RunAsync(
    new LoadOptions(
        parsed.GetValue(data), parsed.GetValue(url), parsed.GetValue(process), parsed.GetValue(administrator)!,
        Environment.GetEnvironmentVariable("AIRLINEVALUE_PASSWORD") ?? LoadOptions.DefaultPassword,
        parsed.GetValue(readers), parsed.GetValue(browsers), parsed.GetValue(seconds), parsed.GetValue(requests), parsed.GetValue(think),
        parsed.GetValue(report)),
    Console.Out, Console.Error, ct));
return await command.Parse(args).InvokeAsync();
