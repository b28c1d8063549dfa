using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Bogus;

namespace Acquisitieloket.Core.Demo;

/// <summary>What the parts of an invented history share: where they write, when it is, who and what there is.</summary>
internal sealed class DemoScene
{
    public required AppDbContext Db { get; init; }
    public required Randomizer Random { get; init; }
    public required WorkingCalendar Calendar { get; init; }
    public required TermClock Terms { get; init; }
    public required DateTime Now { get; init; }
    public required IReadOnlyList<AppUser> People { get; init; }
    public required IReadOnlyList<SiteSupply> Supply { get; init; }

    public Actor ContactPersonOf(Lead lead) => ActorOf(People.Single(p => p.Id == lead.ContactPersonId));

    /// <summary>Someone else who may judge, for the second pair of eyes.</summary>
    public Actor SecondPersonFor(Lead lead) =>
        ActorOf(People.First(p => p.Id != lead.ContactPersonId && p.Capacity > 0 && p.DepartmentId != lead.DepartmentId));

    /// <summary>The sites that a lead named.</summary>
    public IReadOnlyList<AskedSite> AskedSites(Lead lead) => [.. Supply.Where(s => lead.Requirements.PreferredSites.Contains(s.Code))
        .Select(s => new AskedSite(s.SiteId, s.Code, s.Municipality))];

    /// <summary>A working moment between two others; part 0 is the first, 1 the last.</summary>
    public DateTime Between(DateTime from, DateTime to, double part)
    {
        var minutes = Calendar.MinutesBetween(from, to);
        var moment = minutes == 0 ? from + (to - from) * part : Calendar.Add(from, (int)(minutes * part));
        return moment > to ? to : moment;
    }

    /// <summary>An event; the last of them is the lead's last activity.</summary>
    public void Record(Lead lead, Actor actor, AuditKind kind, DateTime at, params (string Name, string? Value)[] values)
    {
        var last = lead.LastActivityAt;
        Db.Record(lead, actor, kind, at, values);
        lead.LastActivityAt = last > at ? last : at;
    }

    /// <summary>A follow-up with its reminder, and that it ended. Who is late has been reminded already: filling the demo sends no mail.</summary>
    public FollowUp Add(FollowUp followUp)
    {
        var late = FollowUpEscalation.After(followUp.DueAt);
        DateTime? told = followUp.CompletedAt ?? (late <= Now ? late : null);
        Db.FollowUpEscalations.Add(new FollowUpEscalation { FollowUp = followUp, DueAt = late, DoneAt = told });
        if (followUp.CompletedAt is { } done)
            Record(followUp.Lead!, ContactPersonOf(followUp.Lead!), followUp.Skipped ? AuditKind.FollowUpSkipped : AuditKind.FollowUpCompleted, done,
                ("subject", followUp.Subject), ("result", followUp.Result));
        return followUp;
    }

    private static Actor ActorOf(AppUser user) => new(user.Id, user.FullName);
}
