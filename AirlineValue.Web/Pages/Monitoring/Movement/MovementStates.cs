using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Monitoring.Movement;

/// <summary>Names and colours of the states that members can be in.</summary>
public sealed class MovementStates(SegmentTexts segments, IStringLocalizer<MovementTexts> texts)
{
    /// <summary>Colour of members whom cleaning dropped.</summary>
    public const string DroppedColour = "#8f7a22";

    /// <summary>Colour of new members.</summary>
    public const string NewColour = "#0d8f9c";

    /// <summary>Colour of lost members.</summary>
    public const string LostColour = "#b5474f";

    /// <summary>A state of the earlier period; absent members are new.</summary>
    public MovementState Then(AnalysisView view, int state) => Of(view, state, "State.New", NewColour);

    /// <summary>A state of the later period; absent members are lost.</summary>
    public MovementState Now(AnalysisView view, int state) => Of(view, state, "State.Lost", LostColour);

    private MovementState Of(AnalysisView view, int state, string absent, string absentColour)
    {
        if (state == GroupMovement.Absent)
            return new MovementState(state, texts[absent], absentColour, null);
        if (state == GroupMovement.Dropped)
            return new MovementState(state, texts["State.Dropped"], DroppedColour, null);
        var name = view.Analysis.Segments.First(segment => segment.Rank == state).Name;
        return new MovementState(state, segments.Name(name), GroupColours.Of(name.Group), name);
    }
}
