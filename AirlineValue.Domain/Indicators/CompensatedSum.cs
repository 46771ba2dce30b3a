using System.Runtime.InteropServices;

namespace AirlineValue.Domain.Indicators;

/// <summary>A sum whose rounding does not grow with the number of terms and hardly depends on their order
/// (Neumaier 1974).</summary>
[StructLayout(LayoutKind.Auto)]
internal struct CompensatedSum
{
    private double _sum;
    private double _lost;

    public readonly double Value => _sum + _lost;

    public void Add(double term)
    {
        var sum = _sum + term;
        _lost += Math.Abs(_sum) >= Math.Abs(term) ? _sum - sum + term : term - sum + _sum;
        _sum = sum;
    }
}
