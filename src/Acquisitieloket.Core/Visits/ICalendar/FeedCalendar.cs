using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Visits.ICalendar;

/// <summary>
/// Follow-ups and visits as a calendar to subscribe to. A follow-up takes no time of the day; one of an earlier day stands at the
/// top of today, where calendars keep what has no hour, because nobody looks back in a calendar. Nothing in it names the company
/// of a confidential lead: calendars are shared and kept elsewhere.
/// </summary>
public sealed class FeedCalendar(IOptions<MailOptions> mail, PublicAddress address)
{
    /// <summary>How often programs may ask; some do so twice a day only.</summary>
    private const string Every = "PT1H";

    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(30);

    /// <summary>The calendar on a Dutch calendar day; leads and sites are passed with what is planned.</summary>
    public string Of(IEnumerable<FollowUp> followUps, IEnumerable<Visit> visits, DateOnly today)
    {
        var calendar = new Calendar { Method = "PUBLISH", ProductId = VisitCalendar.Product };
        calendar.AddProperty("NAME", "Acquisitieloket");
        calendar.AddProperty("X-WR-CALNAME", "Acquisitieloket");
        var interval = new CalendarProperty("REFRESH-INTERVAL", Every);
        interval.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(interval);
        calendar.AddProperty("X-PUBLISHED-TTL", Every);
        foreach (var followUp in followUps)
            calendar.Events.Add(Of(followUp, today));
        foreach (var visit in visits)
            calendar.Events.Add(Of(visit));
        return VisitCalendar.Written(calendar);
    }

    private CalendarEvent Of(FollowUp followUp, DateOnly today)
    {
        var lead = followUp.Lead!;
        // Own words may name people, so those of a confidential lead stay on its page.
        var what = lead.Confidential ? $"Opvolging voor {NameOf(lead)}" : $"{followUp.Subject} – {NameOf(lead)}";
        var late = WorkingCalendar.DayOf(followUp.DueAt) < today;
        // It moves along with the day, which counts as a change.
        var changed = late ? WorkingCalendar.ToUtc(today.ToDateTime(TimeOnly.MinValue)) : followUp.ChangedAt ?? followUp.CreatedAt;
        var entry = Entry($"follow-up-{followUp.Id}", followUp.Sequence, changed, lead, $"follow-ups/{followUp.Id}");
        entry.Summary = late ? $"Te laat: {what}" : what;
        (entry.Start, entry.End) = late
            ? (new CalDateTime(today), new CalDateTime(today.AddDays(1)))
            : (Moment(followUp.DueAt), Moment(followUp.DueAt + Shown));
        entry.Transparency = TransparencyType.Transparent;
        return entry;
    }

    private CalendarEvent Of(Visit visit)
    {
        var lead = visit.Lead!;
        var entry = Entry($"{visit.CalendarKey:D}", visit.Sequence, visit.ChangedAt ?? visit.AskedAt, lead, $"visits/{visit.Id}");
        entry.Summary = $"{VisitWords.Title(visit.Site?.Name, "nl")} – {NameOf(lead)}";
        (entry.Start, entry.End) = (Moment(visit.StartsAt!.Value), Moment(visit.EndsAt!.Value));
        entry.Location = lead.Confidential ? visit.Site?.Name : visit.Place ?? visit.Site?.Name;
        entry.Status = EventStatus.Confirmed;
        return entry;
    }

    private CalendarEvent Entry(string id, int sequence, DateTime changed, Lead lead, string below)
    {
        var link = address.Of($"leads/{lead.Reference}/{below}");
        return new CalendarEvent
        {
            Uid = $"{id}@{mail.Value.Domain}",
            Sequence = sequence,
            // Not the moment of asking, by which the file would differ each time.
            DtStamp = Moment(changed),
            LastModified = Moment(changed),
            Description = $"Lead {lead.Reference}\n{link}",
            Url = new Uri(link),
            Class = "PRIVATE",
        };
    }

    private static string NameOf(Lead lead) => lead.Confidential ? lead.CodeName ?? lead.Reference : lead.CompanyName;

    private static CalDateTime Moment(DateTime utc) => VisitCalendar.Moment(utc);
}
