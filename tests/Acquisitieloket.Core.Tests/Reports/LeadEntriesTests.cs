using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;

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
        OperationalOn = new(2027, 4, 1), LastActivityAt = Start,
        Steps = [new(LeadStage.New, Start)],
    };

    [Fact]
    public void Of_NewLead_CountsItAsReceivedAndInItsStage() => Assert.Equal(
    [
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

    private static List<string> Told(LeadStory lead) => [.. LeadEntries.Of(lead)
        .Select(e => $"{e.Fact} {e.Day} {(e.Fact is ReportFact.InStage or ReportFact.Stayed or ReportFact.Reached or ReportFact.Closed ? $"{(LeadStage)e.A}" : e.A)} {e.B}: {e.Count} {e.M2} {e.Kva} {e.Jobs}")
        .Order(StringComparer.Ordinal)];
}
