using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Leads;

public sealed class NeedsMergeTests
{
    private static readonly LeadNeeds Seen = new(new() { Activity = ActivityKind.Production, PowerKva = 630 }, Segment.IndustryAndConstruction, Cluster.Other);

    /// <summary>Something else in every field of the form and beside it.</summary>
    private static readonly LeadNeeds Other = new(new()
    {
        Activity = ActivityKind.Logistics, SbiCode = "28", Features = ["cleanroom"], Forms = [SpaceForm.Plot], Tenure = Tenure.Buy,
        PlotM2 = new(1_000, 2_000), FloorM2 = new(500, 900), ExpansionM2 = 10, OfficePercent = 5, BuildingHeightM = 12, OutsideStorage = true,
        Docks = 2, BudgetEuroM2 = 150, RentEuroM2Year = 60,
        RoundTheClock = true, Category = EnvironmentalCategory.FourTwo, PowerKva = 1_000, FeedInKva = 5, PowerFlexible = true, Heat = Need.Needed,
        Hydrogen = Need.Needed, ProcessWater = Need.Needed, Road = Need.Needed, Water = Need.Needed, Rail = Need.Needed, Air = Need.Needed,
        PublicTransport = Need.Needed, TrucksPerDay = 4, OperationalOn = new(2028, 1, 1), PreferredMunicipalities = [Municipality.Borne],
        PreferredSites = ["X"], JobsAtStart = 3, JobsAfterThreeYears = 9,
    }, Segment.TransportWholesaleDistribution, Cluster.Logistics)
    {
        Further = new()
        {
            Situation = CompanySituation.OnBehalf, Intermediary = Intermediary.Broker, OnBehalfOf = "Voorbeeld B.V.", DecisionOn = new(2027, 1, 1),
            OtherRegions = "Achterhoek", FoundVia = "Via een collega",
            Impact = new()
            {
                JobsKept = 7, EducationMix = "mbo", Investment = InvestmentBand.UpTo5Million, ResearchAndDevelopment = true, Sustainability = "Zonnedak",
            },
        },
    };

    [Fact]
    public void Of_WhenOnlyTheOtherChanged_TakesEveryFieldOver()
    {
        var merge = NeedsMerge.Of(Seen, Other, Seen);

        Assert.Empty(merge.Conflicts);
        Assert.Equal(NeedsField.All.Select(f => f.Name), merge.Taken.Select(f => f.Name));
        Assert.Empty(NeedsField.Differences(Other, merge.Merged));
    }

    [Fact]
    public void ClassedAfter_FollowsTheAnswersUnlessSomebodyChose()
    {
        var empty = new LeadNeeds(new(), Classification.SegmentOf(new()), Classification.ClusterOf(new()));
        var filled = empty with { Requirements = new() { Activity = ActivityKind.Logistics } };

        Assert.Equal((Segment.TransportWholesaleDistribution, Cluster.Logistics), (filled.ClassedAfter(empty).Segment, filled.ClassedAfter(empty).Cluster));
        Assert.Equal(Cluster.Htsm, (filled with { Cluster = Cluster.Htsm }).ClassedAfter(empty).Cluster);
        var chosen = empty with { Cluster = Cluster.Htsm };
        Assert.Equal(Cluster.Htsm, (filled with { Cluster = Cluster.Htsm }).ClassedAfter(chosen).Cluster);
    }

    [Fact]
    public void Fields_TakenTogether_AreEveryAnswerOfTheModel()
    {
        // An answer that is new in the model and in no field would stay as it was here.
        Assert.Equal(Other, NeedsField.All.Aggregate(new LeadNeeds(new(), default, default), (to, field) => field.Take(to, Other)));
        Assert.All(Leaves(Other), leaf => Assert.False(leaf.Value is null or false or 0 || (leaf.Value is Enum e && Convert.ToInt32(e) == 0), $"Give {leaf.Name} a value here."));
    }

    private static IEnumerable<(string Name, object? Value)> Leaves(object of) => of.GetType().GetProperties()
        .Where(p => p.Name != "EqualityContract" && p.CanWrite)
        .SelectMany(p => p.GetValue(of) is { } value && (p.PropertyType == typeof(Requirements) || p.PropertyType == typeof(FurtherAnswers)
            || p.PropertyType == typeof(ImpactAnswers)) ? Leaves(value) : [(p.Name, p.GetValue(of))]);

    [Fact]
    public void Of_WhenOnlyTheTypistChanged_KeepsWhatWasTyped()
    {
        var merge = NeedsMerge.Of(Seen, Seen, Other);

        Assert.Empty(merge.Taken.Concat(merge.Conflicts));
        Assert.Equal(Other, merge.Merged);
    }

    [Fact]
    public void Of_WhenBothChangedTheSameFieldDifferently_LeavesItToChooseAndMergesTheRest()
    {
        var merge = NeedsMerge.Of(Seen,
            Seen with { Requirements = Seen.Requirements with { PowerKva = 800, Rail = Need.Needed, JobsAtStart = 5 } },
            Seen with { Requirements = Seen.Requirements with { PowerKva = 900, JobsAtStart = 5 }, Cluster = Cluster.Logistics });

        Assert.Equal(["Vermogen"], merge.Conflicts.Select(f => f.Name));
        Assert.Equal(["Spoor"], merge.Taken.Select(f => f.Name));
        Assert.Equal((900, Need.Needed, 5, Cluster.Logistics),
            (merge.Merged.Requirements.PowerKva, merge.Merged.Requirements.Rail, merge.Merged.Requirements.JobsAtStart, merge.Merged.Cluster));
    }

    [Fact]
    public async Task Change_OverWhatAnotherStored_MergesOnceAndStoresNothingWhileThereIsToChoose()
    {
        await using var core = new TestCore();
        var lead = new TestData().Lead(requirements: Seen.Requirements);
        await core.Add(lead);
        var seen = LeadNeeds.Of(lead);
        Task<NeedsMerge> Change(Func<Requirements, Requirements> to) => core.Do<RequirementsService, NeedsMerge>(s => s.ChangeAsync(
            lead.Id, new(seen with { Requirements = to(seen.Requirements) }, seen), new(lead.ContactPersonId, "Iemand")));
        await Change(r => r with { PowerKva = 800 });

        Assert.Equal(["Vermogen"], (await Change(r => r with { PowerKva = 900, JobsAtStart = 5 })).Conflicts.Select(f => f.Name));
        Assert.Null((await Now()).JobsAtStart);
        Assert.Equal(["Vermogen"], (await Change(r => r with { JobsAtStart = 5 })).Taken.Select(f => f.Name));

        Assert.Equal((800, 5), ((await Now()).PowerKva, (await Now()).JobsAtStart));
        var told = await core.Read(db => db.AuditEvents.Where(e => e.Kind == AuditKind.RequirementsChanged).OrderBy(e => e.Id).ToListAsync());
        Assert.Equal([["Vermogen"], ["Banen bij de start"]], told.Select(e => e.Values.Keys));

        async Task<Requirements> Now() => (await core.Read(db => db.Leads.AsNoTracking().SingleAsync())).Requirements;
    }
}
