using System.Text;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Mail.Inbound;

/// <summary>Puts a mail on the timeline of its lead as a message of the company, with its files as documents.</summary>
public sealed class InboundLanding(AppDbContext db, CompanyPage page, DocumentIntake intake, TimeProvider clock)
{
    private const string WholeText = "mail.txt";

    /// <summary>The lead is passed with contact, contact person and department; the caller saves.</summary>
    internal async Task LandAsync(Lead lead, InboundMail mail, string sender, bool visible, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var text = mail.Text.Length > 0 ? mail.Text : mail.Subject.Length > 0 ? mail.Subject : "–";
        List<InboundFile> files = [.. mail.Files];
        // What is too long for a message goes along whole.
        if (text.Length > Interaction.TextLength)
        {
            files.Insert(0, new InboundFile(WholeText, Encoding.UTF8.GetBytes(text)));
            text = $"{text[..(Interaction.TextLength - 100)]} […] {WholeText}";
        }
        var names = await AddFilesAsync(lead, files, sender, visible, now, cancellation);
        if (mail.FilesLeftOut > 0)
            Refuse(lead, sender, $"{mail.FilesLeftOut}", FileFault.TooMany, now);
        await page.AddMessageAsync(lead, text, sender, now, new MailedMessage(visible, names), cancellation);
    }

    private async Task<IReadOnlyList<string>> AddFilesAsync(
        Lead lead, IReadOnlyList<InboundFile> files, string sender, bool visible, DateTime now, CancellationToken cancellation)
    {
        var there = files.Count == 0 ? [] : await db.Documents
            .Where(d => d.LeadId == lead.Id && d.AddedById == null && d.RemovedAt == null).Select(d => d.FileHash).ToListAsync(cancellation);
        var names = new List<string>();
        foreach (var file in files)
            try
            {
                if (there.Count >= DocumentLimits.MostFilesOfCompany)
                    throw new FileRefused(FileFault.TooMany, DocumentName.Of(file.Name));
                using var content = new MemoryStream(file.Content);
                var document = await intake.TakeAsync(new NewFile(file.Name, content), cancellation);
                if (there.Contains(document.FileHash))
                    throw new FileRefused(FileFault.Twice, document.Name);
                (document.LeadId, document.AddedByName, document.VisibleToCompany) = (lead.Id, sender, visible);
                there.Add(document.FileHash);
                names.Add(document.Name);
                db.Documents.Add(document);
                db.Record(lead, Actor.Company(sender), AuditKind.DocumentAdded, now,
                    ("name", document.Name), ("visible", visible ? "true" : "false"));
            }
            catch (FileRefused refused) when (refused.Fault != FileFault.NotStored)
            {
                Refuse(lead, sender, refused.Name, refused.Fault, now);
            }
        return names;
    }

    private void Refuse(Lead lead, string sender, string name, FileFault fault, DateTime now) =>
        db.Record(lead, Actor.Company(sender), AuditKind.AttachmentRefused, now, ("name", name), ("fault", fault.ToString()));
}
