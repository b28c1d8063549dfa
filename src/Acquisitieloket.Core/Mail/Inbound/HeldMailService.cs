using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Inbound.Mime;
using Acquisitieloket.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>What a person does with a mail that was held back: look, tie it to a lead, or put it aside.</summary>
public sealed class HeldMailService(AppDbContext db, HeldMails held, InboundLanding landing, TimeProvider clock)
{
    public const int ReasonLength = 500;

    /// <summary>
    /// The held mails that someone may see: those to a lead by who may open that lead on a Dutch calendar day, those to none by the coordinator.
    /// </summary>
    public static IQueryable<ReceivedMail> MaySee(AppDbContext db, Viewer viewer, DateOnly today)
    {
        var all = viewer.Is(Role.Coordinator);
        return db.ReceivedMails.Where(m => m.Came == Came.Held
            && (m.LeadId == null ? all : db.Leads.Where(LeadAccess.MayOpen(viewer)).Any(l => l.Id == m.LeadId)
                || db.Leads.Where(LeadAccess.MayOpenAsDeputy(viewer, today)).Any(l => l.Id == m.LeadId)));
    }

    /// <summary>The words and the names of the files; null when the content is not here or cannot be read.</summary>
    public async Task<HeldContent?> ReadAsync(string key, CancellationToken cancellation = default) =>
        await MailAsync(key, cancellation) is { } mail
            ? new HeldContent(mail.From, mail.Subject, mail.Text, [.. mail.Files.Select(f => Documents.DocumentName.Of(f.Name))]) : null;

    /// <summary>
    /// Puts a held mail with a lead, as a message of who sent it. The company sees it on its page only when its own contact
    /// wrote it. Refuses for a closed lead, a mail that cannot be read, and one that someone else decided on.
    /// </summary>
    public async Task TieAsync(long id, long leadId, Actor actor, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var lead = await db.Leads.Include(l => l.Contact).Include(l => l.ContactPerson!.Department).SingleAsync(l => l.Id == leadId, cancellation);
        lead.Stage.CanWrite().OrRefuse();
        var row = await DecideAsync(id, Came.Landed, cancellation);
        if (await MailAsync(row.Key, cancellation) is not { } mail)
        {
            Can.Not("Deze mail is niet te lezen en kan daarom niet bij een lead komen.").OrRefuse();
            return;
        }
        var own = MailboxKey.Of(mail.From) == MailboxKey.Of(lead.Contact!.Email);
        await landing.LandAsync(lead, mail, own ? lead.Contact.Name : NameOf(mail.From), visible: own, cancellation);
        db.Record(lead, actor, AuditKind.HeldMailTied, clock.GetUtcNow().UtcDateTime);
        row.LeadId = leadId;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        held.Delete(row.Key);
    }

    /// <summary>Puts a held mail aside for a reason; its content is deleted.</summary>
    public async Task DiscardAsync(long id, string reason, Actor actor, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (row, now) = (await DecideAsync(id, Came.Discarded, cancellation), clock.GetUtcNow().UtcDateTime);
        db.AuditEvents.Add(new AuditEvent
        {
            At = now, LeadId = row.LeadId, ActorId = actor.UserId, ActorName = actor.Name, Kind = AuditKind.HeldMailDiscarded,
            Values = new Dictionary<string, string> { ["reason"] = reason, ["mail"] = row.Key[..12] },
        });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        held.Delete(row.Key);
    }

    // By a conditional update: of two people at once one is first.
    private async Task<ReceivedMail> DecideAsync(long id, Came came, CancellationToken cancellation)
    {
        if (await db.ReceivedMails.Where(m => m.Id == id && m.Came == Came.Held).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.Came, came).SetProperty(x => x.From, (string?)null).SetProperty(x => x.Subject, (string?)null), cancellation) == 0)
            Can.Not("Iemand anders heeft deze mail al afgehandeld.").OrRefuse();
        return await db.ReceivedMails.SingleAsync(m => m.Id == id, cancellation);
    }

    private async Task<InboundMail?> MailAsync(string key, CancellationToken cancellation) =>
        await held.ReadAsync(key, cancellation) is { } content ? MailReader.Read(content) : null;

    private static string NameOf(string? from) => from is null ? "Onbekende afzender"
        : from.Length > Companies.Contact.NameLength ? from[..Companies.Contact.NameLength] : from;
}

/// <summary>What of a held mail is shown: text only.</summary>
public sealed record HeldContent(string? From, string Subject, string Text, IReadOnlyList<string> Files);
