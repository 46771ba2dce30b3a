namespace AirlineValue.Domain.Strategies;

/// <summary>The one action that a member gets, whatever the number of lists that it is on: that of the first strategy that
/// concerns it, in the order of the programme's rules (<see cref="ContactRules.Order"/>).</summary>
public static class PriorityAction
{
    /// <summary>The code of a member whom no strategy concerns.</summary>
    public const byte None = 0;

    /// <summary>The code of a strategy's action.</summary>
    public static byte CodeOf(Strategy strategy) => (byte)((int)strategy + 1);

    /// <summary>The strategy of a code; null for none.</summary>
    public static Strategy? StrategyOf(int code) => code == None ? null : (Strategy)(code - 1);

    /// <summary>The code of each member's action. Strategies that can't be looked at give none.</summary>
    /// <param name="measures">The members.</param>
    /// <param name="programme">The rules.</param>
    /// <param name="bandOf">A strategy's near band where it is not the rules' own; null for that.</param>
    public static byte[] Of(MeasureColumns measures, Programme programme, Func<Strategy, double?>? bandOf = null)
    {
        var actions = new byte[measures.Source.Count];
        // the first one overwrites those behind it
        foreach (var strategy in programme.Contact.Order.Reverse())
        {
            var input = new StrategyInput(measures, programme, bandOf?.Invoke(strategy) ?? programme.Limits.NearBand);
            if (new InStrategy(strategy).RowsOf(StrategyEvaluation.Of(strategy, input)) is var (codes, wanted))
                Overwrite(actions, codes, wanted, CodeOf(strategy));
        }
        return actions;
    }

    // without a jump, which rows in no order would pay for
    private static void Overwrite(byte[] actions, byte[] codes, ulong wanted, byte action)
    {
        for (var row = 0; row < actions.Length; row++)
        {
            var mask = -(int)(wanted >> codes[row] & 1);
            actions[row] = (byte)((actions[row] & ~mask) | (action & mask));
        }
    }
}
