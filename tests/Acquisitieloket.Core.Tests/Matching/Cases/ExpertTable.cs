namespace Acquisitieloket.Core.Tests.Matching.Cases;

/// <summary>The expert's table: each enquiry of the files beside this one, judged against the supply of the region.</summary>
public sealed class ExpertTable
{
    internal static IReadOnlyList<ExpertCase> All { get; } =
    [
        .. OnLand.Cases, .. OnWater.Cases, .. HighTech.Cases, .. Offices.Cases, .. ShopsAndLeisure.Cases,
        .. HeavyIndustry.Cases, .. EnergyAndData.Cases, .. SmallBusiness.Cases, .. Unknowns.Cases,
    ];

    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rank_ForAnEnquiry_JudgesAsTheExpert(string name)
    {
        var differences = string.Join(Environment.NewLine, All.Single(c => c.Name == name).Differences());
        Assert.True(differences == "", differences);
    }

    [Fact]
    public void Table_Always_HasSixtyEnquiriesThatEachExpectSomething()
    {
        Assert.InRange(All.Count, 60, 200);
        Assert.Equal(All.Count, All.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(All, c => Assert.NotEqual("", c.First + c.Suitable + c.Only + c.Almost + c.Unfit + c.Told + c.Above));
    }
}
