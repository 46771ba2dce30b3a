using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>Tries rules of a programme that nobody has stored yet on the members of an extract, from columns in memory.</summary>
/// <param name="database">Where from.</param>
public sealed class ProgrammeTrials(Database database)
{
    private readonly ColumnStore _columns = new(database);
    private readonly MemberSources _sources = new(database);

    /// <summary>What the extract gives rules to stand on.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<ProgrammeGrounds> GroundsAsync(MemberBasis basis, CancellationToken ct = default) => ReadAsync(
        basis,
        () =>
        {
            var columns = _columns.Columns(basis.Extract.Id).ToList();
            IReadOnlyList<double> codes = columns.Contains(ExtractColumns.FfpTier)
                ? TierCodes.Of(_columns.Load(basis.Extract.Id, ExtractColumns.FfpTier, ct))
                : [];
            return new ProgrammeGrounds(MeasureAvailability.Of(columns), codes);
        },
        ct);

    /// <summary>What other rules would change.</summary>
    /// <param name="basis">Whose members, with which groups and value scores.</param>
    /// <param name="before">The rules that hold.</param>
    /// <param name="after">The others, without errors.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<ProgrammeWhatIf> CompareAsync(MemberBasis basis, Programme before, Programme after, CancellationToken ct = default) =>
        ReadAsync(basis, () => ProgrammeWhatIf.Of(new MeasureColumns(_sources.Of(basis, ct)), before, after), ct);

    private static Task<T> ReadAsync<T>(MemberBasis basis, Func<T> read, CancellationToken ct) => Task.Run(
        () =>
        {
            try
            {
                return read();
            }
            catch (ColumnNotStoredException e)
            {
                throw new MembersGoneException(basis.Extract.Id, e);
            }
        },
        ct);
}
