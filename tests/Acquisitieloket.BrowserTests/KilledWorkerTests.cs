using System.Text.RegularExpressions;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Databases;
using Acquisitieloket.Testing.Smtp;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.BrowserTests;

/// <summary>The real process is killed (SIGKILL) while it works; afterwards nothing is lost and nothing is there twice.</summary>
public sealed partial class KilledWorkerTests : IAsyncLifetime
{
    private readonly SmtpServer smtp = new();
    private readonly Product product;

    public KilledWorkerTests() => product = new Product(smtp.Settings);

    public Task InitializeAsync() => product.StartAsync();

    public async Task DisposeAsync()
    {
        await product.DisposeAsync();
        smtp.Dispose();
    }

    [Fact]
    public async Task Restart_WhenKilledWhileMakingAProposal_MakesItOnceAndMailsItOnce()
    {
        // Own sites of the department, so that no other municipality has to approve first.
        var own = await product.ReadAsync(db => db.Sites.OrderBy(s => s.Code).Select(s => s.Municipality).FirstAsync());
        var (leadId, sites) = await product.ReadAsync(async db => (
            await db.Leads.Where(l => l.ClosedAt == null && l.Department!.Municipality == own && !db.Proposals.Any(p => p.LeadId == l.Id)).Select(l => l.Id).FirstAsync(),
            await db.Sites.Where(s => s.Municipality == own).OrderBy(s => s.Code).Select(s => s.Id).Take(3).ToListAsync()));

        // Killed twice at the worst moments: when a worker has just taken the job, and when the PDF is being made. Later than this the
        // mail may be on its way, and a mail server that took a mail just before the kill gets it twice (under one Message-ID).
        foreach (var pause in (int[])[0, 250])
        {
            var proposalId = await AskAsync(leadId, sites);
            await Product.UntilAsync("a worker takes the job", TimeSpan.FromSeconds(60), () => product.ReadAsync(
                db => db.ProposalJobs.AnyAsync(j => j.ProposalId == proposalId && j.LeasedBy != null)));
            await Task.Delay(pause);
            await product.KillAsync();
            await product.ReadAsync(LetLeasesRunOut);
            await product.StartAsync();

            await Product.UntilAsync("the proposal is made and its mail sent", TimeSpan.FromSeconds(90), () => product.ReadAsync(
                async db => await db.Proposals.AnyAsync(p => p.Id == proposalId && p.FileHash != null && p.SentAt != null)
                    && !await db.OutgoingMails.AnyAsync(m => m.DoneAt == null && m.GivenUpAt == null && m.Template == MailName.ProposalReady)));
            Assert.Equal(1, await CountAsync(leadId, proposalId, AuditKind.ProposalMade));
            Assert.Equal(1, await CountAsync(leadId, proposalId, AuditKind.ProposalSent));
            Assert.Equal(1, await product.ReadAsync(db => db.PrivateLinks.CountAsync(l => l.ProposalId == proposalId)));
        }

        var messages = smtp.Messages.Select(m => MessageId().Match(m).Groups[1].Value).Where(id => id.Contains("proposal-ready")).ToList();
        Assert.Equal(2, messages.Distinct().Count());
        Assert.True(messages.Count == 2, string.Join('\n', messages));
    }

    private async Task<long> AskAsync(long leadId, IReadOnlyList<long> sites)
    {
        // The same service on the same database, in this process: what a web node does beside a worker node.
        await using var core = new TestCore(new TestDatabase(DatabaseProvider.Sqlite, product.ConnectionString, () => { }));
        core.Clock.Set(DateTime.UtcNow.AddMinutes(-1));
        return (await core.Do<ProposalService, Proposal>(service => service.MakeAsync(new MakeProposal
        {
            LeadId = leadId, Sites = [.. sites.Select(id => new ProposedSite(id, null))], Language = "nl",
            ValidUntil = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30)), SendWhenMade = true, Reason = "Test",
        }, new Actor(null, "Test")))).Id;
    }

    // What waiting for minutes would do: the leases of the dead process are over.
    private static async Task<bool> LetLeasesRunOut(AppDbContext db)
    {
        var past = DateTime.UtcNow.AddMinutes(-1);
        await db.ProposalJobs.Where(j => j.LeasedUntil != null).ExecuteUpdateAsync(s => s.SetProperty(j => j.LeasedUntil, past));
        await db.OutgoingMails.Where(j => j.LeasedUntil != null).ExecuteUpdateAsync(s => s.SetProperty(j => j.LeasedUntil, past));
        return true;
    }

    private Task<int> CountAsync(long leadId, long proposalId, AuditKind kind) => product.ReadAsync(async db =>
    {
        var number = await db.Proposals.Where(p => p.Id == proposalId).Select(p => p.Number).SingleAsync();
        var events = await db.AuditEvents.Where(e => e.LeadId == leadId && e.Kind == kind).ToListAsync();
        return events.Count(e => e.Values["number"] == $"{number}");
    });

    [GeneratedRegex("^Message-ID: *(.+?)\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
