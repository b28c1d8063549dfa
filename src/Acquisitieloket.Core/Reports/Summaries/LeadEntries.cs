using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>
/// What one lead adds to the figures: the one place that says what is counted, where and for how much. Depends on the lead
/// alone and not on the moment, so that it stays true until the lead changes.
/// </summary>
internal static class LeadEntries
{
    /// <summary>Each place once, with what it adds there.</summary>
    public static IEnumerable<ReportEntry> Of(LeadStory lead) =>
        Parts(lead).GroupBy(p => (p.Fact, p.Day, p.A, p.B), p => p.Quantities)
            .Select(g => (g.Key, Sum: g.Aggregate((one, other) => one + other))).Where(g => !g.Sum.IsNone)
            .Select(g => new ReportEntry
            {
                LeadId = lead.Id, Fact = g.Key.Fact, Day = g.Key.Day, A = g.Key.A, B = g.Key.B,
                DepartmentId = lead.DepartmentId, Cluster = lead.Cluster,
                Count = (int)g.Sum.Count, M2 = (int)g.Sum.M2, Kva = (int)g.Sum.Kva, Jobs = (int)g.Sum.Jobs,
            });

    private static IEnumerable<Part> Parts(LeadStory lead) =>
        [.. StagePath.Parts(lead), .. Received(lead), .. Proposals(lead), .. ResultEntries.Of(lead), .. Division(lead), .. Closed(lead), .. Terms(lead), .. Open(lead)];

    private static IEnumerable<Part> Received(LeadStory lead)
    {
        var day = ReportDay.Of(lead.CreatedAt);
        yield return new(ReportFact.Received, day, (int)lead.Channel, ReportLanguage.Of(lead.Language), Asked(lead));
        var fate = lead.Stage == LeadStage.Established ? LeadFate.Established : lead.Stage.IsClosed() ? LeadFate.NotEstablished : LeadFate.Open;
        foreach (var stage in LeadStages.MainLine.Where(s => s <= StagePath.Furthest(lead)))
            yield return new(ReportFact.Reached, day, (int)stage, (int)fate, Asked(lead));
    }

    private static IEnumerable<Part> Proposals(LeadStory lead)
    {
        foreach (var version in lead.Sent)
            yield return new(ReportFact.ProposalSent, ReportDay.Of(version.At), version.Number, 0, Asked(lead));
        if (lead.Sent.Count == 0)
            yield break;
        var first = lead.Sent.Min(v => v.At);
        var qualified = StagePath.Of(lead).FirstOrDefault(s => s.Stage >= LeadStage.Qualified && s.Stage.IsMainLine())?.From ?? lead.CreatedAt;
        yield return new(ReportFact.FirstProposal, ReportDay.Of(first), StagePath.WorkingDays(lead.CreatedAt, first), (int)ResultEntries.Move(lead), Asked(lead));
        yield return new(ReportFact.FirstProposalSinceQualified, ReportDay.Of(first), StagePath.WorkingDays(qualified, first), 0, Asked(lead));
    }

    private static IEnumerable<Part> Division(LeadStory lead)
    {
        yield return new(ReportFact.FirstWith, ReportDay.Of(lead.CreatedAt), checked((int)lead.FirstDepartmentId), lead.FirstDepartmentId == lead.DepartmentId ? 0 : 1, Asked(lead));
        if (lead.Sent.Count > 0 && lead.Sent.MinBy(v => v.At) is { FirstIn: { } first, BestIn: { } best } advice)
            yield return new(ReportFact.Advised, ReportDay.Of(advice.At), (int)first, (int)best, Asked(lead));
    }

    private static IEnumerable<Part> Closed(LeadStory lead)
    {
        if (lead.ClosedAt is { } at)
            yield return new(ReportFact.Closed, ReportDay.Of(at), (int)lead.Stage, (int)(lead.Cause ?? 0),
                new(1, lead.UnmetM2 ?? lead.AskedM2 ?? 0, lead.UnmetKva ?? lead.AskedKva ?? 0, lead.Jobs ?? 0));
    }

    private static IEnumerable<Part> Terms(LeadStory lead) => lead.Terms.Select(term => new Part(
        ReportFact.Term, ReportDay.Of(term.DueAt), (int)term.Kind,
        (int)(term.MetAt is not { } met ? TermOutcome.Open : met <= term.DueAt ? TermOutcome.Kept : TermOutcome.Late), new(1, 0, 0, 0)));

    private static IEnumerable<Part> Open(LeadStory lead)
    {
        if (lead.Stage.IsClosed())
            yield break;
        yield return new(ReportFact.Landing, ReportDay.Of(lead.OperationalOn ?? ReportDay.Unknown), (int)StagePath.Furthest(lead), 0, Asked(lead));
        yield return new(ReportFact.LastActive, ReportDay.Of(lead.LastActivityAt), (int)lead.Stage, 0, Asked(lead));
        foreach (var (missing, known) in new[]
        {
            (MissingFact.Area, lead.AskedM2 is not null), (MissingFact.Power, lead.AskedKva is not null),
            (MissingFact.Jobs, lead.Jobs is not null), (MissingFact.OperationalOn, lead.OperationalOn is not null),
        })
            if (!known)
                yield return new(ReportFact.Missing, ReportDay.Of(lead.CreatedAt), (int)missing, 0, Asked(lead));
    }

    internal static Quantities Asked(LeadStory lead) => new(1, lead.AskedM2 ?? 0, lead.AskedKva ?? 0, lead.Jobs ?? 0);
}

/// <summary>One thing that a lead adds somewhere.</summary>
internal readonly record struct Part(ReportFact Fact, int Day, int A, int B, Quantities Quantities);
