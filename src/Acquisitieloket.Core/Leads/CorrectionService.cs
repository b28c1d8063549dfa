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
    AppDbContext db, PageMails mails, LinkService links, MailCap cap, StandIn standIn, WorkingCalendar calendar, TimeProvider clock)
{
    private const int DaysToCheck = 2;

    /// <summary>What can be corrected, as it is now.</summary>
    public async Task<CorrectData> NowAsync(long leadId, CancellationToken cancellation = default) =>
        await ReadAsync(await LeadAsync(leadId, cancellation), cancellation);

    /// <summary>
    /// Changes contact and company, with from and to on the timeline and a mail to the contact person. With a new mail address
    /// every link so far is closed: the new address gets a fresh one, the old one is told. What else is not right becomes a
    /// follow-up. Nothing when nothing changed; nothing either when the address changed too often for a day.
    /// </summary>
    public async Task<Corrected> CorrectAsync(long leadId, CorrectData input, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await cap.TakeTurnAsync(cancellation);
        var lead = await LeadAsync(leadId, cancellation);
        if (lead.Stage.IsClosed())
            Can.Not("Deze lead is gesloten.").OrRefuse();
        var (before, now, actor) = (await ReadAsync(lead, cancellation), clock.GetUtcNow().UtcDateTime, Actor.Company(lead.Contact!.Name));
        var changes = Changes(before, input).ToList();
        if (changes.Count == 0)
            return new Corrected();
        // The same mailbox in other letters is no other address.
        var moves = !string.Equals(before.Contact.Email, input.Contact.Email, StringComparison.OrdinalIgnoreCase);
        if (moves && !await cap.AllowsAsync(leadId, [before.Contact.Email, input.Contact.Email], cancellation))
            return new Corrected { TooOften = true };
        await ApplyAsync(lead, input, cancellation);
        db.Record(lead, actor, AuditKind.DataCorrected, now, [.. changes.Select(c => (c.Field, (string?)c.Change))]);
        await TellAsync(lead, input, changes, now, cancellation);
        var token = moves ? await MoveAsync(lead, before.Contact.Email, now, cancellation) : null;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new Corrected { Token = token };
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
        Lead lead, CorrectData input, List<(string Field, string Change)> changes, DateTime now,
        CancellationToken cancellation)
    {
        var reader = await standIn.ReaderAsync(lead, now, cancellation);
        db.OutgoingMails.Add(mails.DataCorrected(lead, reader, lead.Confidential
            ? changes.Select(c => c.Field) : changes.Select(c => $"{c.Field}: {c.Change}")));
        if (input.Remark is not null)
            await FollowUpPlan.AddOnceAsync(db, lead, reader.Id, "Verwerk wat het bedrijf verbeterde aan eisen en wensen",
                calendar.AddDays(now, DaysToCheck), FollowUpOrigin.CompanyAnswer, now, cancellation);
    }

    // Whoever reads the old mailbox may be someone else by now.
    private async Task<string> MoveAsync(Lead lead, string oldAddress, DateTime now, CancellationToken cancellation)
    {
        var (link, token) = await links.RenewAllAsync(lead, now, cancellation);
        db.OutgoingMails.Add(mails.AddressChanged(lead, link, oldAddress));
        db.OutgoingMails.Add(mails.AddressConfirmed(lead, link));
        return token;
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

/// <summary>What came of a correction.</summary>
public sealed record Corrected
{
    /// <summary>The mail address changed too often for a day: nothing was stored.</summary>
    public bool TooOften { get; init; }
    /// <summary>The token of the page from now on, when every link so far was closed.</summary>
    public string? Token { get; init; }
}
