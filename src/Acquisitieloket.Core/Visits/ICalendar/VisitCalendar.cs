using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Visits.ICalendar;

/// <summary>A visit as calendar programs read it (RFC 5545, RFC 5546); moments in UTC, so that no time zone is in doubt.</summary>
public sealed class VisitCalendar(IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <summary>What made a calendar, as every one of ours says (RFC 5545, PRODID).</summary>
    internal const string Product = "-//Acquisitieloket Netwerkstad Twente//NL";

    /// <summary>
    /// A whole calendar with the one visit, which must have a moment. The lead is passed with its contact and contact
    /// person. No private link is in it: calendars are shared and synchronised.
    /// </summary>
    public string Of(Visit visit, Lead lead, string summary, CalendarMethod method)
    {
        var calendar = new Calendar { Method = method.ToString().ToUpperInvariant(), ProductId = Product };
        var entry = new CalendarEvent
        {
            Uid = $"{visit.CalendarKey:D}@{mail.Value.Domain}",
            Sequence = visit.Sequence,
            DtStamp = Moment(clock.GetUtcNow().UtcDateTime),
            DtStart = Moment(visit.StartsAt ?? throw new ArgumentException("The visit has no moment.", nameof(visit))),
            DtEnd = Moment(visit.EndsAt!.Value),
            Summary = summary,
            Location = visit.Place,
            Status = method == CalendarMethod.Cancel ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
        // Published is a copy to keep; only an invitation says who takes part.
        if (method != CalendarMethod.Publish)
            AddPeople(entry, lead);
        calendar.Events.Add(entry);
        return Written(calendar);
    }

    private static void AddPeople(CalendarEvent entry, Lead lead)
    {
        AppUser person = lead.ContactPerson!;
        entry.Organizer = new Organizer($"mailto:{person.Email}") { CommonName = person.FullName };
        entry.Attendees.Add(new Attendee($"mailto:{lead.Contact!.Email}")
        {
            CommonName = lead.Contact.Name, Rsvp = true, Role = ParticipationRole.RequiredParticipant,
            ParticipationStatus = EventParticipationStatus.NeedsAction,
        });
    }

    /// <summary>
    /// A calendar as text. Breaks that only some programs take for the end of a line are spaces: a mail or another program may
    /// have brought them in, and half a line is no calendar any more.
    /// </summary>
    internal static string Written(Calendar calendar) => new CalendarSerializer().SerializeToString(calendar)!
        .Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\v', ' ').Replace('\f', ' ');

    /// <summary>A UTC moment as calendars write it.</summary>
    internal static CalDateTime Moment(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}

/// <summary>What a calendar program must do with a visit (RFC 5546).</summary>
public enum CalendarMethod
{
    Publish = 1,
    Request = 2,
    Cancel = 3,
}
