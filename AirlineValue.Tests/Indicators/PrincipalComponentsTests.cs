using AirlineValue.Domain.Indicators;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Indicators;

public sealed class PrincipalComponentsTests
{
    // np.linalg.eigh(np.cov(Z.T, bias=True)), each vector turned so that its largest element is positive
    [Fact]
    public void Of_ReferenceExtract_AreThoseOfNumpy()
    {
        var found = PrincipalComponents.Of(ReferenceGroups.Scaler, ReferenceGroups.Members.Indicators);
        Equal([2.2072061835109444, 1.0071690992486413, 0.9134636205437663, 0.7233991689226117, 0.14876192777594555], found.Components.Select(c => c.Variance));
        Equal([0.23357616645771997, -0.4145608272018112, 0.6188747579079467, 0.607354338933214, 0.14729642227849365], found.Components[0].Loadings);
        Equal([0.41503685101554677, 0.279154374669636, -0.07382757499967442, -0.10162763077141063, 0.8567605040122711], found.Components[1].Loadings);
        Assert.Equal(2.2072061835109444 / 5, found.Components[0].Explained, 1e-9);
        Assert.Equal(1, found.Components.Sum(c => c.Explained), 1e-12);

        static void Equal(double[] expected, IEnumerable<double> actual) =>
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-8));
    }

    [Fact]
    public void Scores_ReferenceExtract_HaveTheComponentsVarianceAndMeanZero()
    {
        var (scaler, indicators) = (ReferenceGroups.Scaler, ReferenceGroups.Members.Indicators);
        var found = PrincipalComponents.Of(scaler, indicators);
        for (var component = 0; component < 2; component++)
        {
            var scores = found.Scores(component, scaler, indicators).Where(score => !double.IsNaN(score)).ToList();
            Assert.Equal(62_043, scores.Count);
            // one member alone comes to the same place as among all, to the bit
            var first = Array.FindIndex(indicators[0], value => !double.IsNaN(value));
            Assert.Equal(scores[0], found.Score(component, j => scaler.Scales[j].Standardise(indicators[j][first])));
            Assert.Equal(0, scores.Average(), 1e-10);
            Assert.Equal(found.Components[component].Variance, scores.Average(score => score * score), 1e-9);
        }
    }

    [Fact]
    public void Of_TheSameMembersTwice_IsTheSameToTheBit()
    {
        var (scaler, indicators) = (ReferenceGroups.Scaler, ReferenceGroups.Members.Indicators);
        Assert.Equal(
            PrincipalComponents.Of(scaler, indicators).Components.SelectMany(c => c.Loadings),
            PrincipalComponents.Of(scaler, indicators).Components.SelectMany(c => c.Loadings));
    }
}
