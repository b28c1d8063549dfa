using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Proposals;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>What one lead adds to what the acquisition brings about: land and jobs that were asked, promised and came, and the sites.</summary>
internal static class ResultEntries
{
    public static IEnumerable<Part> Of(LeadStory lead) =>
        [new(ReportFact.Asked, ReportDay.Of(lead.CreatedAt), 0, (int)Move(lead), LeadEntries.Asked(lead)), .. Settled(lead), .. Sites(lead)];

    public static RegionMove Move(LeadStory lead) => lead.MovesWithinRegion ? RegionMove.Within : RegionMove.Adds;

    private static IEnumerable<Part> Settled(LeadStory lead)
    {
        if (lead.Stage != LeadStage.Established || lead.ClosedAt is not { } at)
            yield break;
        var (day, move) = (ReportDay.Of(at), (int)Move(lead));
        // Of one that was opened again and settled once more, the last promise.
        yield return new(ReportFact.Established, day, 0, move, lead.Checks.Count > 0
            ? new(1, lead.Checks[^1].PromisedM2 ?? 0, 0, lead.Checks[^1].PromisedJobs ?? 0) : LeadEntries.Asked(lead) with { Kva = 0 });
        if (lead.Checks.Where(c => c.At >= at).MaxBy(c => c.At) is not { } check)
            yield break;
        // Only where both are known: the one is laid beside the other.
        var (land, jobs) = (check is { PromisedM2: not null, ActualM2: not null }, check is { PromisedJobs: not null, ActualJobs: not null });
        yield return new(ReportFact.Promised, day, check.Months, move, new(1, land ? check.PromisedM2!.Value : 0, 0, jobs ? check.PromisedJobs!.Value : 0));
        yield return new(ReportFact.Actual, day, check.Months, move, new(1, land ? check.ActualM2!.Value : 0, 0, jobs ? check.ActualJobs!.Value : 0));
    }

    private static IEnumerable<Part> Sites(LeadStory lead) => lead.Sites.GroupBy(s => s.SiteId).Select(site => new Part(
        ReportFact.SiteProposed, ReportDay.Of(site.Min(s => s.At)), checked((int)site.Key), (int)OutcomeOf(lead, site.Key, site), LeadEntries.Asked(lead)));

    private static SiteOutcome OutcomeOf(LeadStory lead, long site, IEnumerable<SentSite> sent)
    {
        if (lead.SiteId == site)
            return lead.Stage == LeadStage.Established ? SiteOutcome.Established : SiteOutcome.Chosen;
        return sent.LastOrDefault(s => s.Answer is not null)?.Answer switch
        {
            ProposalAnswer.Interested or ProposalAnswer.Visit => SiteOutcome.Interested,
            ProposalAnswer.NotInterested => SiteOutcome.NotInterested,
            _ => SiteOutcome.Waiting,
        };
    }
}
