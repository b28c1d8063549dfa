using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Reports;

/// <summary>What one lead adds to the figures, worked out by hand.</summary>
public sealed class LeadEntriesTests
{
    // A Monday in September, ten o'clock in the Netherlands.
    private static readonly DateTime Start = new(2026, 9, 7, 8, 0, 0, DateTimeKind.Utc);

    private static readonly LeadStory Fresh = new()
    {
        Id = 7, DepartmentId = 3, Cluster = Cluster.Logistics, Stage = LeadStage.New, StageSince = Start, CreatedAt = Start, ClosedAt = null,
        Channel = Channel.Phone, Language = "de", AskedM2 = 12_000, AskedKva = 630, Jobs = 40, Cause = null, UnmetM2 = null, UnmetKva = null,
        OperationalOn = new(2027, 4, 1), LastActivityAt = Start, FirstDepartmentId = 3,
        Steps = [new(LeadStage.New, Start)],
    };

    [Fact]
    public void Of_NewLead_CountsItAsReceivedAndInItsStage() => Assert.Equal(
    [
        "Asked 20260907 0 0: 1 12000 630 40", "FirstWith 20260907 3 0: 1 12000 630 40",
        "InStage 20260907 New 0: 1 12000 630 40", "Landing 20270401 1 0: 1 12000 630 40", "LastActive 20260907 1 0: 1 12000 630 40",
        "Reached 20260907 New 1: 1 12000 630 40",
        $"Received 20260907 {(int)Channel.Phone} 3: 1 12000 630 40",
    ], Told(Fresh));

    [Fact]
    public void Of_LeadThatMovedOn_LeavesEachStageWithItsWorkingDays()
    {
        // Qualified on Thursday after three working days; the proposal on the Tuesday after it, the fourth working day of the list.
        var (thursday, tuesday) = (Start.AddDays(3), Start.AddDays(8));
        var lead = Fresh with
        {
            Stage = LeadStage.Proposal,
            StageSince = tuesday,
            AskedM2 = null,
            AskedKva = null,
            Jobs = null,
            Steps = [new(LeadStage.New, Start), new(LeadStage.Qualified, thursday), new(LeadStage.Matching, thursday), new(LeadStage.Proposal, tuesday)],
            Sent = [new(1, tuesday), new(2, tuesday.AddDays(30))],
        };

        var told = Told(lead);

        Assert.Subset(told.ToHashSet(), new HashSet<string>
        {
            "InStage 20260907 New 0: 1 0 0 0", "InStage 20260910 New 0: -1 0 0 0", "Stayed 20260910 New 3: 1 0 0 0",
            "Stayed 20260910 Qualified 0: 1 0 0 0", "InStage 20260910 Matching 0: 1 0 0 0", "InStage 20260915 Matching 0: -1 0 0 0",
            "Stayed 20260915 Matching 3: 1 0 0 0", "InStage 20260915 Proposal 0: 1 0 0 0",
            // Six working days after it came in, three after it was qualified.
            "FirstProposal 20260915 6 0: 1 0 0 0", "FirstProposalSinceQualified 20260915 3 0: 1 0 0 0", "ProposalSent 20260915 1 0: 1 0 0 0", "ProposalSent 20261015 2 0: 1 0 0 0",
            "Reached 20260907 Proposal 1: 1 0 0 0",
        });
        // It came and went on one day.
        Assert.DoesNotContain(told, t => t.StartsWith("InStage", StringComparison.Ordinal) && t.Contains("Qualified"));
        Assert.DoesNotContain(told, t => t.StartsWith("Reached 20260907 Negotiation", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_ClosedLead_CountsWhatCouldNotBeAccommodated()
    {
        var lead = Fresh with
        {
            Stage = LeadStage.NotAccommodated,
            StageSince = Start.AddDays(1),
            ClosedAt = Start.AddDays(1),
            Cause = OutcomeCause.Power,
            UnmetKva = 500,
            Steps = [new(LeadStage.New, Start), new(LeadStage.NotAccommodated, Start.AddDays(1))],
        };

        Assert.Contains($"Closed 20260908 NotAccommodated {(int)OutcomeCause.Power}: 1 12000 500 40", Told(lead));
    }

    [Fact]
    public void Of_OpenLead_TellsWhatIsNotKnown()
    {
        var told = Told(Fresh with { AskedM2 = null, Jobs = null, OperationalOn = null });

        Assert.Equal(["Missing 20260907 1 0: 1 0 630 0", "Missing 20260907 3 0: 1 0 630 0", "Missing 20260907 4 0: 1 0 630 0"],
            told.Where(t => t.StartsWith("Missing", StringComparison.Ordinal)));
        Assert.Contains("Landing 21991231 1 0: 1 0 630 0", told);
        Assert.DoesNotContain(Told(Fresh with { Stage = LeadStage.Lost, ClosedAt = Start, AskedM2 = null }),
            t => t.StartsWith("Missing", StringComparison.Ordinal) || t.StartsWith("Landing", StringComparison.Ordinal) || t.StartsWith("LastActive", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_Terms_TellsOnWhichDayTheyWereDueAndWhatBecameOfThem()
    {
        var lead = Fresh with
        {
            Terms = [new(TermKind.FirstContact, Start.AddDays(1), Start), new(TermKind.FirstSiteList, Start.AddDays(2), Start.AddDays(3)), new(TermKind.Answer, Start.AddDays(4), null)],
        };

        Assert.Equal(
            [$"Term 20260908 {(int)TermKind.FirstContact} 1: 1 0 0 0", $"Term 20260909 {(int)TermKind.FirstSiteList} 2: 1 0 0 0", $"Term 20260911 {(int)TermKind.Answer} 3: 1 0 0 0"],
            Told(lead).Where(t => t.StartsWith("Term", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_DaysOfOthers_AreThoseOfTheNetherlands() =>
        // Half past eleven in the evening in London is the next day here.
        Assert.All(Told(Fresh with { CreatedAt = new(2026, 9, 7, 22, 30, 0, DateTimeKind.Utc), LastActivityAt = new(2026, 9, 7, 22, 30, 0, DateTimeKind.Utc), Steps = [new(LeadStage.New, new(2026, 9, 7, 22, 30, 0, DateTimeKind.Utc))] }),
            t => Assert.Contains(t.StartsWith("Landing", StringComparison.Ordinal) ? " 20270401 " : " 20260908 ", t));

    [Fact]
    public void Of_LeadThatMovesWithinTheRegion_SaysSoWhereLandIsAdded()
    {
        var told = Told(Fresh with { MovesWithinRegion = true, FirstDepartmentId = 5, Sent = [new(1, Start.AddDays(1)) { FirstIn = Municipality.Borne, BestIn = Municipality.Almelo }] });

        Assert.Subset(told.ToHashSet(), new HashSet<string>
        {
            "Asked 20260907 0 1: 1 12000 630 40", "FirstProposal 20260908 1 1: 1 12000 630 40", "FirstProposalSinceQualified 20260908 1 0: 1 12000 630 40",
            // With another department than the one that got it first; Borne stood first and Almelo fitted best.
            "FirstWith 20260907 5 1: 1 12000 630 40", "Advised 20260908 2 1: 1 12000 630 40",
        });
    }

    [Fact]
    public void Of_EstablishedLead_TellsThePromiseAndTheLatestThatCameOfIt()
    {
        var settled = Fresh with
        {
            Stage = LeadStage.Established,
            ClosedAt = Start.AddDays(30),
            MovesWithinRegion = true,
            Checks =
            [
                // Of the time before it was opened again.
                new(6, 8_000, 30, 7_000, 10, Start.AddDays(20)),
                new(6, 9_000, 50, 8_500, null, Start.AddDays(200)), new(12, 9_000, 50, 9_000, 44, Start.AddDays(390)), new(36, 9_000, 50, null, null, null),
            ],
        };

        Assert.Equal(["Established 20261007 0 1: 1 9000 0 50", "Promised 20261007 12 1: 1 9000 0 50", "Actual 20261007 12 1: 1 9000 0 44"],
            Results(settled));
        // Jobs that nobody could tell are held against nothing; land that was never promised neither.
        Assert.Equal(["Established 20261007 0 1: 1 0 0 50", "Promised 20261007 6 1: 1 0 0 0", "Actual 20261007 6 1: 1 0 0 0"],
            Results(settled with { Checks = [new(6, null, 50, 8_500, null, Start.AddDays(200))] }));
        Assert.Equal(["Established 20261007 0 1: 1 12000 0 40"], Results(settled with { Checks = [] }));
        Assert.Empty(Results(settled with { Stage = LeadStage.Lost }));

        static List<string> Results(LeadStory lead) => [.. new[] { "Established", "Promised", "Actual" }
            .SelectMany(fact => Told(lead).Where(t => t.StartsWith(fact, StringComparison.Ordinal)))];
    }

    [Fact]
    public void Of_ProposedSites_TellsOnceHowFarTheLeadCameWithEach()
    {
        var (first, second) = (Start.AddDays(1), Start.AddDays(9));
        var lead = Fresh with
        {
            Stage = LeadStage.Negotiation,
            SiteId = 13,
            Sites =
            [
                new(11, first, ProposalAnswer.NotInterested), new(12, first, ProposalAnswer.Interested), new(13, first, ProposalAnswer.Question),
                // The last answer counts, and a version without one changes nothing.
                new(11, second, ProposalAnswer.Visit), new(12, second, null), new(14, second, ProposalAnswer.Question),
            ],
        };

        Assert.Equal(["SiteProposed 20260908 11 3", "SiteProposed 20260908 12 3", "SiteProposed 20260908 13 4", "SiteProposed 20260916 14 1"], Sites(lead));
        Assert.Contains("SiteProposed 20260908 13 5", Sites(lead with { Stage = LeadStage.Established, ClosedAt = second }));

        static List<string> Sites(LeadStory lead) => [.. Told(lead).Where(t => t.StartsWith("SiteProposed", StringComparison.Ordinal)).Select(t => t[..t.IndexOf(':')])];
    }

    private static List<string> Told(LeadStory lead) => [.. LeadEntries.Of(lead)
        .Select(e => $"{e.Fact} {e.Day} {(e.Fact is ReportFact.InStage or ReportFact.Stayed or ReportFact.Reached or ReportFact.Closed ? $"{(LeadStage)e.A}" : e.A)} {e.B}: {e.Count} {e.M2} {e.Kva} {e.Jobs}")
        .Order(StringComparer.Ordinal)];
}
