using System.Text;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Mail.Inbound;

/// <summary>A counter that takes answers by mail from a folder, with a lead of which the contact may write.</summary>
public sealed class InboundScene : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private int number;

    public InboundScene(params (string Key, string Value)[] settings) => Core = new TestCore(new SqliteDatabases(),
        [("Mail:Inbound:Address", "loket@netwerkstad.example"), ("Mail:Inbound:DropFolder", folder.Path), .. settings]);

    public TestCore Core { get; }
    public TestData Data { get; } = new();
    public string Folder => folder.Path;

    public async Task<Lead> LeadAsync(Action<Lead>? change = null)
    {
        var lead = Data.Lead();
        change?.Invoke(lead);
        return await Core.Add(lead);
    }

    public Task<string> AddressOf(Lead lead) => Core.Do<ReplyAddress, string>(a => Task.FromResult(a.For(lead.Reference)!));

    /// <summary>A mail of the contact of a lead to its address; headers come on top, the body after an empty line.</summary>
    public async Task<byte[]> MailAsync(Lead lead, string rest = "\nDrie hectare is genoeg.", string? from = null, string? to = null) =>
        Encoding.UTF8.GetBytes($"From: {from ?? lead.Contact!.Email}\nTo: {to ?? await AddressOf(lead)}\n"
            + $"Message-ID: <{++number}@bedrijf.example>\nSubject: Re: Uw vraag\n{rest}");

    public async Task DropAsync(byte[] mail, string name = "mail.eml") => await File.WriteAllBytesAsync(folder[name], mail);

    /// <summary>Looks once, through the job that does it in the product; returns how many mails were handled.</summary>
    public Task<int> Look() => Core.Do<IEnumerable<WorkKind>, int>(kinds => kinds.Single(k => k.Name == "inbound").Run(CancellationToken.None));

    public async Task<int> Look(byte[] mail)
    {
        await DropAsync(mail, $"{Guid.NewGuid():N}.eml");
        return await Look();
    }

    public Task<List<Interaction>> Messages() => Core.Read(db => db.Interactions.OrderBy(i => i.Id).ToListAsync());

    public Task<ReceivedMail> Received() => Core.Read(db => db.ReceivedMails.OrderByDescending(m => m.Id).FirstAsync());

    public Task<List<AuditEvent>> Events(AuditKind kind) => Core.Read(db => db.AuditEvents.Where(e => e.Kind == kind).OrderBy(e => e.Id).ToListAsync());

    public string[] FilesIn(string name) => Directory.Exists(folder[name]) ? Directory.GetFiles(folder[name]) : [];

    /// <summary>A body with files, each as an attachment.</summary>
    public static string WithFiles(string text, params (string Name, byte[] Content)[] files) =>
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=grens\n\n--grens\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n"
        + string.Concat(files.Select(f => $"--grens\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
            + $"Content-Disposition: attachment; filename=\"{f.Name}\"\n\n{Convert.ToBase64String(f.Content, Base64FormattingOptions.InsertLineBreaks)}\n"))
        + "--grens--\n";

    public async ValueTask DisposeAsync()
    {
        await Core.DisposeAsync();
        folder.Dispose();
    }
}
