using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Brings a year of a synthetic programme, month by month: the first month is analysed and its analysis made current,
/// the others are scored by it, all of it as jobs in turn.</summary>
public sealed class DemonstrationYear(ExtractIntake intake, ExtractStore extracts, ScoringQueries scorings, JobQueue queue)
{
    /// <summary>A year and the same month of the year before.</summary>
    public const int Months = 13;

    /// <summary>Makes the months that are not here yet, and puts what is to be done with them into the queue.</summary>
    /// <param name="members">Members of the first month.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="analysis">How the first month is analysed.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="made">Told how many months are made.</param>
    /// <param name="ct">Ends it; months that were made by then stay, and are taken up when it is asked for again.</param>
    /// <returns>The months' extracts, the earliest first.</returns>
    /// <exception cref="ExtractRefusedException">A month was refused, for example as too large.</exception>
    public async Task<IReadOnlyList<int>> BringAsync(
        int members, int seed, JobRequest analysis, string by, IProgress<int>? made = null, CancellationToken ct = default)
    {
        var series = new DemonstrationSeries(members, Months, seed);
        var months = new List<int>();
        for (var month = 1; month <= Months; month++)
        {
            months.Add(Taken(await intake.TakeDemonstrationAsync(series, month, by, ct)));
            made?.Report(month);
        }
        var steps = await StepsAsync(months, analysis, ct);
        if (steps.Count > 0)
            await queue.EnqueueInTurnAsync(steps, by, ct);
        return months;
    }

    private async Task<IReadOnlyList<(JobKind Kind, int ExtractId, JobRequest Request)>> StepsAsync(
        List<int> months, JobRequest analysis, CancellationToken ct)
    {
        var steps = new List<(JobKind Kind, int ExtractId, JobRequest Request)>();
        var first = await scorings.OfExtractAsync(months[0], ct);
        var model = first.IsTrainingOfCurrent ? first.CurrentId : null;
        var scored = model is { } id ? (await scorings.PeriodsOfAsync(id, ct)).Select(period => period.ExtractId).ToHashSet() : [];
        foreach (var month in months)
        {
            if (scored.Contains(month) || (await queue.ActiveAsync(month, ct)).Count > 0)
                continue;
            if (extracts.Find(month)!.Status != ExtractStatus.Imported)
                steps.Add((JobKind.Import, month, new JobRequest(null, null)));
            if (month != months[0])
                steps.Add((JobKind.Scoring, month, new JobRequest(null, null, AnalysisId: model)));
            else if (model is null)
                steps.Add((JobKind.Analysis, month, analysis with { Turn = new JobTurn(MakesCurrent: true) }));
        }
        return steps;
    }

    private static int Taken(IntakeResult result) => result switch
    {
        IntakeResult.Taken taken => taken.ExtractId,
        IntakeResult.AlreadyHere here => here.ExtractId,
        IntakeResult.Refused refused => throw new ExtractRefusedException(refused.Refusal),
        var other => throw new InvalidOperationException($"Unknown result {other}."),
    };
}
