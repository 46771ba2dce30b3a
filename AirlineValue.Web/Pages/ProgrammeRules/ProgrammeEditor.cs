using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>A draft with what is wrong with it, while a person works on it. Errors show after the first attempt to store it;
/// what can't be read shows at once.</summary>
/// <param name="draft">The draft.</param>
/// <param name="grounds">What the extract gives it.</param>
public sealed class ProgrammeEditor(ProgrammeDraft draft, ProgrammeGrounds grounds)
{
    private string? _focus;

    /// <summary>Called after every change.</summary>
    public Action Changed { get; set; } = () => { };

    /// <summary>The draft.</summary>
    public ProgrammeDraft Draft => draft;

    /// <summary>What the extract gives it.</summary>
    public ProgrammeGrounds Grounds => grounds;

    /// <summary>What the draft says.</summary>
    public DraftReading Reading { get; private set; } = draft.Read();

    /// <summary>Whether somebody tried to store the draft.</summary>
    public bool IsChecked { get; private set; }

    /// <summary>How often the draft changed.</summary>
    public int Revision { get; private set; }

    /// <summary>The errors that are shown.</summary>
    public IReadOnlyList<ProgrammeError> Errors =>
        IsChecked ? Reading.Errors : [.. Reading.Errors.Where(e => e.Reason == ProgrammeErrorReason.Unreadable)];

    /// <summary>What about the draft will surprise; not where something is wrong anyway.</summary>
    public IEnumerable<ProgrammeWarning> Warnings =>
        ProgrammeWarning.Of(Reading.Rules, grounds.TierCodes).Where(w => Reading.Errors.All(e => e.Field != w.Field));

    /// <summary>The errors that are shown at a field.</summary>
    public IEnumerable<ProgrammeError> ErrorsAt(string path) => Errors.Where(e => e.Field == path);

    /// <summary>Whether something is wrong at a field.</summary>
    public bool IsWrong(string path) => ErrorsAt(path).Any();

    /// <summary>Reads the draft again after a change.</summary>
    public void Touch()
    {
        Reading = draft.Read();
        Revision++;
        Changed();
    }

    /// <summary>Shows all errors from now on.</summary>
    /// <returns>Whether there are none.</returns>
    public bool Check()
    {
        (Reading, IsChecked) = (draft.Read(), true);
        return Reading.Errors.Count == 0;
    }

    /// <summary>Asks for the focus on a field, once it is rendered.</summary>
    public void Focus(string path)
    {
        _focus = path;
        Changed();
    }

    /// <summary>Whether a field is to have the focus; it is asked once.</summary>
    public bool TakesFocus(string path)
    {
        if (_focus != path)
            return false;
        _focus = null;
        return true;
    }
}
