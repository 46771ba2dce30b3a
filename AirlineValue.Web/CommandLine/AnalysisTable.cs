using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.CommandLine;

/// <summary>The groups as a table for people.</summary>
public sealed class AnalysisTable(IStringLocalizer<CommandLineTexts> texts, SegmentTexts segments, FieldFormat format)
{
    /// <summary>Writes what the analysis rests on, and a line a group.</summary>
    public void Write(TextWriter output, AnalysisView view)
    {
        var report = view.Extract.Report!;
        output.WriteLine(texts["Summary", view.Analysis.Id, view.Extract.FileName, format.Count(report.Rows), format.Count(report.Imported), format.Count(report.Rejected), format.Count(view.Scoring.ClusteredMembers)]);
        var all = view.Scoring.SegmentFigures;
        var fares = all.Sum(f => f.Figures.Fares);
        foreach (var segment in view.Analysis.Segments)
        {
            var figures = all.Single(f => f.Rank == segment.Rank).Figures;
            output.WriteLine(texts["GroupLine",
                segment.Rank,
                segments.Name(segment.Name),
                format.Count(figures.Members),
                format.Share((double)figures.Members / view.Scoring.ClusteredMembers),
                format.Share(fares == 0 ? 0 : figures.Fares / fares)]);
        }
    }
}
