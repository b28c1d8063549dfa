using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.FollowUps.Digests;

/// <summary>What one employee has to do before the day ends, as the daily mail lists it. Confidential leads go by their code name.</summary>
internal sealed class DigestLines(AppDbContext db, PublicAddress address)
{
    private const int Most = 15;

    public async Task<DigestContents> OfAsync(long userId, DateTime now, CancellationToken cancellation)
    {
        var today = WorkingCalendar.DayOf(now);
        var (midnight, tonight) = (StartOf(today), StartOf(today.AddDays(1)));
        var viewer = await Viewers.OfAsync(db, userId, cancellation);
        var mine = db.Leads.Where(l => l.ContactPersonId == userId && l.ClosedAt == null);
        var followUps = await FollowUpsAsync(viewer, tonight, today, cancellation);
        var terms = await db.ServiceTerms.AsNoTracking().Where(t => t.MetAt == null && t.CancelledAt == null && t.PausedAt == null && t.DueAt < tonight
                && mine.Any(l => l.Id == t.LeadId)).OrderBy(t => t.DueAt).Include(t => t.Lead).ToListAsync(cancellation);
        var visits = await db.Visits.AsNoTracking().Where(v => v.CancelledAt == null && v.StartsAt >= midnight && v.StartsAt < tonight
                && v.Lead!.ContactPersonId == userId).OrderBy(v => v.StartsAt).Include(v => v.Lead).Include(v => v.Site).ToListAsync(cancellation);
        var forwarded = await mine.AsNoTracking().Where(l => l.ForwardedAt != null).OrderBy(l => l.ForwardedAt).ToListAsync(cancellation);
        return new DigestContents
        {
            Late = Some([
                .. terms.Where(t => t.DueAt <= now).Select(t => (t.DueAt, Line(t.Lead!, What(t.Kind), $"had {Day(t.DueAt)} gemoeten"))),
                .. followUps.Where(f => f.DueAt < midnight).Select(f => (f.DueAt, Line(f.Lead!, f.Subject, $"van {Day(f.DueAt)}"))),
            ]),
            Today = Some([
                .. terms.Where(t => t.DueAt > now).Select(t => (t.DueAt, Line(t.Lead!, What(t.Kind), $"uiterlijk {Time(t.DueAt)}"))),
                .. followUps.Where(f => f.DueAt >= midnight).Select(f => (f.DueAt, Line(f.Lead!, f.Subject, Time(f.DueAt)))),
                .. visits.Select(v => (v.StartsAt!.Value, Line(v.Lead!, VisitWords.Title(v.Site?.Name, "nl"), Time(v.StartsAt!.Value)))),
            ]),
            Forwarded = Some([.. forwarded.Select(l => (l.ForwardedAt!.Value, Line(l, "aan u overgedragen: neem de lead aan", $"sinds {Day(l.ForwardedAt!.Value)}")))]),
        };
    }

    // Who may not open a lead any more hears nothing of it. What runs along with a service term stands there as that term.
    private Task<List<FollowUp>> FollowUpsAsync(Viewer viewer, DateTime until, DateOnly today, CancellationToken cancellation)
    {
        var (own, asDeputy, byShare) = (db.Leads.Where(LeadAccess.MayOpen(viewer)), db.Leads.Where(LeadAccess.MayOpenAsDeputy(viewer, today)),
            db.Leads.Where(LeadAccess.MayOpenByShare(viewer, today, db.LeadShares)));
        return db.FollowUps.AsNoTracking().Where(f => f.AssigneeId == viewer.UserId && f.CompletedAt == null && f.DueAt < until)
            .Where(f => f.Lead!.ContactPersonId == viewer.UserId || own.Any(l => l.Id == f.LeadId) || asDeputy.Any(l => l.Id == f.LeadId) || byShare.Any(l => l.Id == f.LeadId))
            .Where(f => !((f.Origin == FollowUpOrigin.Intake || f.Origin == FollowUpOrigin.CompanyAnswer) && f.Lead!.ContactPersonId == viewer.UserId
                && db.ServiceTerms.Any(t => t.LeadId == f.LeadId && t.DueAt == f.DueAt && t.MetAt == null && t.CancelledAt == null)))
            .OrderBy(f => f.DueAt).Include(f => f.Lead).ToListAsync(cancellation);
    }

    private static IReadOnlyList<DigestLine> Some(List<(DateTime At, DigestLine Line)> all)
    {
        var first = all.OrderBy(l => l.At).Take(Most).Select(l => l.Line).ToList();
        return all.Count > Most ? [.. first, new DigestLine($"en nog {all.Count - Most}", "", "")] : first;
    }

    private DigestLine Line(Lead lead, string what, string when) =>
        new($"{(lead.Confidential ? lead.CodeName ?? "Vertrouwelijk bedrijf" : lead.CompanyName)}: {what}", when, address.Of($"leads/{lead.Reference}"));

    private static string What(TermKind kind) => kind switch
    {
        TermKind.FirstContact => "leg het eerste contact",
        TermKind.FirstSiteList => "stuur de eerste locaties",
        _ => "geef het bedrijf antwoord",
    };

    private static string Day(DateTime utc) => WorkingCalendar.ToLocal(utc).ToString("dddd d MMMM", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));

    private static string Time(DateTime utc) => $"{WorkingCalendar.ToLocal(utc):HH:mm}";

    private static DateTime StartOf(DateOnly day) => WorkingCalendar.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}

/// <summary>A thing to do: what and for whom, when, and the address of its lead; of a line that only counts the rest the last two are empty.</summary>
internal sealed record DigestLine(string What, string When, string Url);

/// <summary>The parts of a daily mail.</summary>
internal sealed record DigestContents
{
    public required IReadOnlyList<DigestLine> Late { get; init; }
    public required IReadOnlyList<DigestLine> Today { get; init; }
    public required IReadOnlyList<DigestLine> Forwarded { get; init; }

    /// <summary>As the template goes through them.</summary>
    public Dictionary<string, IReadOnlyList<object>> Lists() => new() { ["lateList"] = Late, ["todayList"] = Today, ["forwardedList"] = Forwarded };

    public bool IsEmpty => Late.Count + Today.Count + Forwarded.Count == 0;
}
