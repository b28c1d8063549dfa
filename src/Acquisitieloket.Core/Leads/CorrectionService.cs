using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Leads;

/// <summary>
/// A company corrects what is known of it (AVG, article 16), or an employee does. The enquiry itself stays as it was submitted.
/// </summary>
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
        // Its page does not ask for these.
        input = input with
        {
            Contact = input.Contact with { Language = before.Contact.Language },
            KvkNumber = before.KvkNumber,
            ForeignRegister = before.ForeignRegister,
        };
        var changes = Changes(before, input).ToList();
        if (changes.Count == 0)
            return new Corrected();
        var moves = Moves(before, input);
        if (moves && !await cap.AllowsAsync(leadId, [before.Contact.Email, input.Contact.Email], cancellation))
            return new Corrected { TooOften = true };
        await ApplyAsync(lead, input, cancellation);
        lead.CopyMove();
        db.Record(lead, actor, AuditKind.DataCorrected, now, [.. changes.Select(c => (c.Field, (string?)c.Change))]);
        await TellAsync(lead, input, changes, now, cancellation);
        var token = moves ? await MoveAsync(lead, before.Contact.Email, now, cancellation) : null;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new Corrected { Token = token };
    }

    /// <summary>What an employee can correct, as it is now.</summary>
    public async Task<KnownData> KnownAsync(long leadId, CancellationToken cancellation = default)
    {
        var lead = await Whole.AsNoTracking().SingleAsync(l => l.Id == leadId, cancellation);
        return new(Of(lead), lead.Company!.Country, await SharedCompany.HasOtherLeadsAsync(db, lead, cancellation));
    }

    /// <summary>
    /// An employee changes contact and company, with from and to on the timeline. Stores nothing and returns what others changed
    /// since the form was shown and the employee did not type as well; empty when it was stored or nothing changed. With a new
    /// mail address every link so far is closed: the new address gets a fresh one, the old one is told. Refuses for a closed lead.
    /// </summary>
    public async Task<IReadOnlyList<CorrectedChange>> CorrectByStaffAsync(
        long leadId, CorrectByStaff input, Actor actor, CancellationToken cancellation = default)
    {
        var (lead, now) = (await LeadAsync(leadId, cancellation), clock.GetUtcNow().UtcDateTime);
        if (lead.ErasedAt is not null)
            Can.Not("De gegevens van deze lead zijn gewist.").OrRefuse();
        lead.Stage.CanWrite().OrRefuse();
        var (stored, typed) = (Of(lead), input.Typed);
        var missed = CorrectedField.Missed(input.Seen, stored, typed);
        if (missed.Count > 0 || CorrectedField.Differences(stored, typed).Count == 0)
            return missed;
        ApplyContact(lead, typed);
        lead.Language = lead.Contact!.Language = typed.Contact.Language ?? lead.Language;
        await ApplyCompanyAsync(lead, stored, typed, now, cancellation);
        lead.CopyMove();
        // As it is stored: under the number of a company that we knew already, its own facts stay.
        db.Record(lead, actor, AuditKind.DataCorrected, now,
            [.. CorrectedField.Differences(stored, Of(lead)).Select(c => (c.Name, (string?)c.Arrow))]);
        if (Moves(stored, typed))
            await MoveAsync(lead, stored.Contact.Email, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    private async Task ApplyCompanyAsync(Lead lead, CorrectData stored, CorrectData typed, DateTime now, CancellationToken cancellation)
    {
        // Under another number it is another company; the one that stood here belongs to the other leads.
        if (stored.KvkNumber is not null && typed.KvkNumber != stored.KvkNumber && await SharedCompany.HasOtherLeadsAsync(db, lead, cancellation))
        {
            var known = typed.KvkNumber is null ? null : await db.Companies.Where(c => c.KvkNumber == typed.KvkNumber)
                .OrderBy(c => c.Id).FirstOrDefaultAsync(cancellation);
            (lead.CompanyName, lead.Company) = (typed.CompanyName, known
                ?? new Company { Name = typed.CompanyName, Country = lead.Company!.Country, CreatedAt = now });
            lead.Contact!.Company = lead.Company;
            if (known is not null)
                return;
        }
        var company = lead.Company!;
        lead.CompanyName = company.Name = typed.CompanyName;
        (company.KvkNumber, company.ForeignRegister, company.Website, company.City) =
            (typed.KvkNumber, typed.ForeignRegister, typed.Website, typed.City);
    }

    // The same mailbox in other letters is no other address.
    private static bool Moves(CorrectData from, CorrectData to) =>
        !string.Equals(from.Contact.Email, to.Contact.Email, StringComparison.OrdinalIgnoreCase);

    private static void ApplyContact(Lead lead, CorrectData input)
    {
        var contact = lead.Contact!;
        (contact.Name, contact.Role, contact.Email, contact.Phone, contact.PreferredChannel) =
            (input.Contact.Name, input.Contact.Role, input.Contact.Email, input.Contact.Phone, input.Contact.PreferredChannel);
    }

    private async Task ApplyAsync(Lead lead, CorrectData input, CancellationToken cancellation)
    {
        ApplyContact(lead, input);
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
            ? Of(lead) with { KvkNumber = null, ForeignRegister = null, Website = asked.Website, City = asked.City } : Of(lead);
    }

    private static CorrectData Of(Lead lead) => new()
    {
        Contact = new()
        {
            Name = lead.Contact!.Name, Role = lead.Contact.Role, Email = lead.Contact.Email, Phone = lead.Contact.Phone,
            PreferredChannel = lead.Contact.PreferredChannel, Language = lead.Language,
        },
        CompanyName = lead.CompanyName, KvkNumber = lead.Company!.KvkNumber, ForeignRegister = lead.Company.ForeignRegister,
        Website = lead.Company.Website, City = lead.Company.City,
    };

    private static IEnumerable<(string Field, string Change)> Changes(CorrectData from, CorrectData to)
    {
        var changed = CorrectedField.Differences(from, to).Select(c => (c.Name, c.Arrow));
        return to.Remark is { } remark ? changed.Append(("Wat nog niet klopt", remark)) : changed;
    }

    private Task<Lead> LeadAsync(long id, CancellationToken cancellation) => Whole.SingleAsync(l => l.Id == id, cancellation);

    private IQueryable<Lead> Whole => db.Leads.Include(l => l.Contact).Include(l => l.Company).Include(l => l.Enquiry)
        .Include(l => l.ContactPerson!.Department);
}
