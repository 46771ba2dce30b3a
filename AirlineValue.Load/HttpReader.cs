using System.Diagnostics;
using System.Net;

namespace AirlineValue.Load;

/// <summary>Reads prerendered pages over HTTP, with an account and a connection of its own.</summary>
internal sealed class HttpReader(LoadAccount account, HttpClient client, Random random, double think) : IDisposable
{
    /// <summary>Signs in on the page, with the sign-in as one of the pages that are measured.</summary>
    public async Task SignInAsync(Timings timings, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var status = await FormPost.SendAsync(client, "/sign-in", "sign-in", [("Entry.Name", account.Name), ("Entry.Password", account.Password)], ct);
        if (status == HttpStatusCode.Redirect)
            timings.Add("sign-in", Stopwatch.GetElapsedTime(started));
        else
            timings.Fail("sign-in", $"{account.Role} is answered {(int)status}");
    }

    /// <summary>Opens pages in turn, and thinks in between, until the time or the number of requests is up.</summary>
    public async Task ReadAsync(Timings timings, Func<bool> mayAsk, CancellationToken ended)
    {
        try
        {
            foreach (var visit in Visits.Of(account.Role, random))
            {
                await ThinkAsync(random, think, ended);
                if (!mayAsk())
                    return;
                await OpenAsync(visit, timings, CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // the time is up
        }
    }

    /// <summary>Opens a page, up to its last byte.</summary>
    public async Task OpenAsync(Visit visit, Timings timings, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.GetAsync(visit.Address, ct);
            var html = await answer.Content.ReadAsStringAsync(ct);
            var took = Stopwatch.GetElapsedTime(started);
            if (answer.StatusCode != HttpStatusCode.OK)
                timings.Fail(visit.Kind, $"{visit.Address} is answered {(int)answer.StatusCode}");
            else if (!html.Contains("<h1", StringComparison.Ordinal) || !html.EndsWith("-->", StringComparison.Ordinal) && !html.TrimEnd().EndsWith("</html>", StringComparison.Ordinal))
                timings.Fail(visit.Kind, $"{visit.Address} is no whole page");
            else
                timings.Add(visit.Kind, took);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            timings.Fail(visit.Kind, $"{visit.Address}: {e.Message}");
        }
    }

    /// <summary>A pause between two pages: from two sevenths of the mean to twelve of them, each as likely.</summary>
    public static Task ThinkAsync(Random random, double mean, CancellationToken ended) =>
        Task.Delay(TimeSpan.FromSeconds(mean * (2 + 10 * random.NextDouble()) / 7), ended);

    public void Dispose() => client.Dispose();
}
