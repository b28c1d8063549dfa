using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>A company corrects what is known of it (AVG, article 16). The enquiry itself stays as it was submitted.</summary>
public sealed class CorrectionService(
    AppDbContext db, PageMails mails, PrivateLinks links, StandIn standIn, WorkingCalendar calendar, TimeProvider clock)
{
    private const int DaysToCheck = 2;

    /// <summary>What can be corrected, as it is now.</summary>
    public async Task<CorrectData> NowAsync(long leadId, CancellationToken cancellation = default) =>
        await ReadAsync(await LeadAsync(leadId, cancellation), cancellation);

    /// <summary>
    /// Changes contact and company, with from and to on the timeline and a mail to the contact person. A new mail address
    /// is confirmed at the old and the new one. What else is not right becomes a follow-up. Nothing when nothing changed.
    /// </summary>
    public async Task CorrectAsync(long leadId, CorrectData input, CancellationToken cancellation = default)
    {
        var lead = await LeadAsync(leadId, cancellation);
        if (lead.Stage.IsClosed())
            Can.Not("Deze lead is gesloten.").OrRefuse();
        var (before, now, actor) = (await ReadAsync(lead, cancellation), clock.GetUtcNow().UtcDateTime, Actor.Company(lead.Contact!.Name));
        var changes = Changes(before, input).ToList();
        if (changes.Count == 0)
            return;
        await ApplyAsync(lead, input, cancellation);
        db.Record(lead, actor, AuditKind.DataCorrected, now, [.. changes.Select(c => (c.Field, (string?)c.Change))]);
        await TellAsync(lead, before, input, changes, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task ApplyAsync(Lead lead, CorrectData input, CancellationToken cancellation)
    {
        var contact = lead.Contact!;
        (contact.Name, contact.Role, contact.Email, contact.Phone, contact.PreferredChannel) =
            (input.Contact.Name, input.Contact.Role, input.Contact.Email, input.Contact.Phone, input.Contact.PreferredChannel);
        lead.CompanyName = input.CompanyName;
        // One of several askers does not change the company for all; staff see the wish on the timeline.
        if (await SharedCompany.IsSharedAsync(db, lead, cancellation))
            return;
        (lead.Company!.Name, lead.Company.Website, lead.Company.City) = (input.CompanyName, input.Website, input.City);
    }

    private async Task TellAsync(
        Lead lead, CorrectData before, CorrectData input, List<(string Field, string Change)> changes, DateTime now,
        CancellationToken cancellation)
    {
        var reader = await standIn.ReaderAsync(lead, now, cancellation);
        db.OutgoingMails.Add(mails.DataCorrected(lead, reader, lead.Confidential
            ? changes.Select(c => c.Field) : changes.Select(c => $"{c.Field}: {c.Change}")));
        if (before.Contact.Email != input.Contact.Email)
        {
            var link = await links.ForMailAsync(lead, cancellation);
            db.OutgoingMails.Add(mails.AddressChanged(lead, link, before.Contact.Email));
            db.OutgoingMails.Add(mails.AddressChanged(lead, link, input.Contact.Email));
        }
        if (input.Remark is not null)
            await FollowUpPlan.AddOnceAsync(db, lead, reader.Id, "Verwerk wat het bedrijf verbeterde aan eisen en wensen",
                calendar.AddDays(now, DaysToCheck), FollowUpOrigin.CompanyAnswer, now, cancellation);
    }

    private async Task<CorrectData> ReadAsync(Lead lead, CancellationToken cancellation)
    {
        // Of a company that others asked for too, only what this asker typed.
        var asked = lead.Enquiry!.Answers.Company;
        return await SharedCompany.IsSharedAsync(db, lead, cancellation)
            ? Of(lead, asked.Website, asked.City) : Of(lead, lead.Company!.Website, lead.Company.City);
    }

    private static CorrectData Of(Lead lead, string? website, string? city) => new()
    {
        Contact = new()
        {
            Name = lead.Contact!.Name, Role = lead.Contact.Role, Email = lead.Contact.Email, Phone = lead.Contact.Phone,
            PreferredChannel = lead.Contact.PreferredChannel,
        },
        CompanyName = lead.CompanyName, Website = website, City = city,
    };

    private static IEnumerable<(string Field, string Change)> Changes(CorrectData from, CorrectData to)
    {
        (string, string?, string?)[] fields =
        [
            ("Naam", from.Contact.Name, to.Contact.Name), ("Functie", from.Contact.Role, to.Contact.Role),
            ("E-mail", from.Contact.Email, to.Contact.Email), ("Telefoon", from.Contact.Phone, to.Contact.Phone),
            ("Liefst via", Channel(from), Channel(to)), ("Bedrijf", from.CompanyName, to.CompanyName),
            ("Website", from.Website, to.Website), ("Plaats", from.City, to.City),
        ];
        var changed = fields.Where(f => f.Item2 != f.Item3).Select(f => (f.Item1, $"{f.Item2 ?? "–"} → {f.Item3 ?? "–"}"));
        return to.Remark is { } remark ? changed.Append(("Wat nog niet klopt", remark)) : changed;
    }

    private static string? Channel(CorrectData data) => data.Contact.PreferredChannel switch
    {
        ContactChannel.Phone => "telefoon",
        ContactChannel.Email => "mail",
        ContactChannel.VideoCall => "videogesprek",
        _ => null,
    };

    private async Task<Lead> LeadAsync(long id, CancellationToken cancellation)
    {
        var lead = await db.Leads.Include(l => l.Contact).Include(l => l.Company).Include(l => l.Enquiry)
            .Include(l => l.ContactPerson!.Department).SingleAsync(l => l.Id == id, cancellation);
        return lead;
    }
}

/// <summary>Contact and company as they should be, tidied; the remark is what else is not right, in the company's words.</summary>
public sealed record CorrectData
{
    public const int RemarkLength = 2000;

    public required ContactAnswers Contact { get; init; }
    public required string CompanyName { get; init; }
    public string? Website { get; init; }
    public string? City { get; init; }
    public string? Remark { get; init; }
}
