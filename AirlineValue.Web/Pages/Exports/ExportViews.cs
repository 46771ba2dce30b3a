using System.Globalization;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Layout;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Strategies;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Exports;

/// <summary>A count with the list of those whom it counts.</summary>
/// <param name="Text">The number.</param>
/// <param name="Href">The list; null for nobody, and where the extract is gone.</param>
public sealed record ExportCount(string Text, string? Href);

/// <summary>A name and a value.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The value.</param>
/// <param name="Href">Where more is said of it; null for nowhere.</param>
public sealed record ExportFact(string Name, string Value, string? Href = null);

/// <summary>The response of one group, or of all.</summary>
/// <param name="Name">The group.</param>
/// <param name="Contacted">Members to be contacted.</param>
/// <param name="ContactedResponded">Those of them who responded.</param>
/// <param name="ContactedShare">Their share.</param>
/// <param name="Control">Members held out.</param>
/// <param name="ControlResponded">Those of them who responded.</param>
/// <param name="ControlShare">Their share.</param>
/// <param name="Difference">The difference of the shares.</param>
/// <param name="Interval">Its interval.</param>
/// <param name="Verdict">What can be said.</param>
public sealed record ExportResponse(
    string Name, ExportCount Contacted, ExportCount ContactedResponded, string ContactedShare, ExportCount Control, ExportCount ControlResponded,
    string ControlShare, string Difference, string Interval, string Verdict);

/// <summary>Puts exports into words.</summary>
public sealed class ExportViews(
    FieldFormat format, StrategyText strategies, SegmentTexts segments, ContactText contacts, IStringLocalizer<ContactsTexts> texts)
{
    private const double PointsOfOne = 100;

    /// <summary>What an export was, in a sentence.</summary>
    public string Lead(ContactExport export) => texts[
        export.Whole.Control == 0 ? "Export.Lead" : "Export.Lead.Control", format.Count(export.Rows), format.Moment(export.CreatedAt, TimeZoneInfo.Local),
        export.CreatedBy, format.Count(export.Whole.Control)];

    /// <summary>The members behind a part of an export.</summary>
    /// <param name="export">The export.</param>
    /// <param name="isThere">Whether its extract is still there.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="part">Which of its members.</param>
    /// <param name="others">What else they meet.</param>
    public ExportCount Members(ContactExport export, bool isThere, int count, ExportPart part = ExportPart.All, params MemberCondition[] others) => new(
        format.Count(count), !isThere || count == 0 ? null : new MembersAddress
        {
            Extract = export.ExtractId,
            Analysis = export.AnalysisId,
            Conditions = [new InExport(export.Id, part), .. others],
        }.ToString());

    /// <summary>What an export rested on.</summary>
    /// <param name="export">The export.</param>
    /// <param name="isThere">Whether its extract is still there.</param>
    public IReadOnlyList<ExportFact> Facts(ContactExport export, bool isThere) =>
    [
        new(texts["Fact.Strategy"], strategies.Name(export.Strategy), StrategyAddress.Path(export.Strategy)),
        new(texts["Fact.Rules"], export.ProgrammeVersion is { } version ? texts["Fact.Rules.Version", version] : texts["Fact.Rules.BuiltIn"]),
        new(texts["Fact.List"], isThere ? texts["Fact.List.Open"] : export.Query, isThere ? StrategyAddress.Path(export.Strategy) + export.Query : null),
        new(texts["Fact.Extract"], texts[isThere ? "Fact.Extract.There" : "Fact.Extract.Gone", export.ExtractFile, format.Date(export.WindowEnd)],
            isThere ? string.Create(CultureInfo.InvariantCulture, $"extracts/{export.ExtractId}") : null),
        new(texts["Fact.Analysis"], export.AnalysisId is { } analysis ? texts["Fact.Analysis.Number", analysis] : texts["Fact.None"],
            isThere && export.AnalysisId is { } id ? string.Create(CultureInfo.InvariantCulture, $"analyses/{id}") : null),
        .. export.Band is { } band ? [new ExportFact(texts["Fact.Band"], format.Share(band))] : Array.Empty<ExportFact>(),
        new(texts["Fact.LeftOut"], export.LeftOut.Total == 0 ? texts["Fact.Nobody"] : contacts.LeftOut(export.LeftOut)),
        new(texts["Fact.HoldOut"], export.HoldOutShare == 0 ? texts["Fact.None"] : texts["Fact.HoldOut.Share", format.WholeShare(export.HoldOutShare), export.Seed]),
        new(texts["Fact.File"], texts["Fact.File.Size", export.FileName, format.Bytes(export.FileBytes)]),
        new(texts["Fact.Columns"], string.Join(", ", export.Columns)),
        new("SHA-256", export.Sha256),
    ];

    /// <summary>What the responses say, in a sentence.</summary>
    public string Meaning(ContactExport export)
    {
        var whole = export.Whole;
        if (whole.Reported == 0)
            return texts["Response.Nothing"];
        var effect = whole.Effect;
        return texts[
            $"Response.{effect.Verdict}", format.Share(effect.Contacted.Share), format.Share(effect.Control.Share),
            effect.Verdict == ResponseVerdict.Raised ? Points(effect.Difference, isSigned: false) : Points(effect.Difference),
            Points(effect.Interval.Lower), Points(effect.Interval.Upper), format.Count(whole.Reported)];
    }

    /// <summary>The response of all, and group by group where there are several.</summary>
    public IReadOnlyList<ExportResponse> Responses(ContactExport export, bool isThere) =>
    [
        Response(texts["Response.All"], export, export.Whole, isThere),
        .. export.Groups.Count < 2 ? [] : export.Groups.OrderBy(PlaceOf).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => Response(
            group.Key is { } key ? segments.Name(key) : texts["Response.NoGroup"].Value, export, group, isThere,
            group.Key is { } own ? new InGroup(own) : new Dropped())),
    ];

    /// <summary>Asks whether files of responses are to be taken back.</summary>
    /// <param name="files">Those that go: one, or several that can only go together.</param>
    public string TakeBackQuestion(IReadOnlyList<ResponseUpload> files) => files is [var file]
        ? texts["Responses.TakeBack.Ask", file.FileName, format.Count(file.Accepted)]
        : texts["Responses.TakeBack.Together", format.Count(files.Count), Names(files)];

    /// <summary>What became of taking files of responses back.</summary>
    /// <param name="files">Those that went; none where somebody else had changed them.</param>
    public ActOutcome TakenBack(IReadOnlyList<ResponseUpload> files) => files.Count == 0
        ? new ActOutcome(texts["Responses.TakeBack.Changed"], IsRefused: true)
        : new ActOutcome(texts["Responses.TakenBack", Names(files)]);

    private string Names(IEnumerable<ResponseUpload> files) => string.Join(texts["Separator"], files.Select(file => file.FileName));

    private ExportResponse Response(string name, ContactExport export, ExportedGroup group, bool isThere, params MemberCondition[] others)
    {
        var effect = group.Effect;
        return new ExportResponse(
            name,
            Members(export, isThere, group.Contacted, ExportPart.Contacted, others),
            Members(export, isThere, group.ContactedResponded, ExportPart.ContactedResponded, others), format.Share(effect.Contacted.Share),
            Members(export, isThere, group.Control, ExportPart.Control, others),
            Members(export, isThere, group.ControlResponded, ExportPart.ControlResponded, others), format.Share(effect.Control.Share),
            Number(effect.Difference), double.IsNaN(effect.Interval.Lower) ? "–" : texts["Response.Interval", Number(effect.Interval.Lower), Number(effect.Interval.Upper)],
            texts[$"Verdict.{effect.Verdict}"]);
    }

    // a difference of shares is one of percentage points
    private string Points(double difference, bool isSigned = true) => texts["Response.Points", Number(difference, isSigned)];

    private static string Number(double difference, bool isSigned = true) => double.IsNaN(difference)
        ? "–"
        : (difference * PointsOfOne).ToString(isSigned ? "+0.0;−0.0;0.0" : "0.0", CultureInfo.CurrentCulture);

    // the groups stand in the order of the segments everywhere, who has none last
    private static int PlaceOf(ExportedGroup group) => group.Key is { } key
        ? Array.FindLastIndex(Enum.GetValues<CustomerGroup>(), known => key.StartsWith(known.Key(), StringComparison.Ordinal))
        : int.MaxValue;
}
