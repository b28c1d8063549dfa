using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Proposals;

[Trait("Needs", "Chromium")]
public sealed class ProposalWorkerTests : IAsyncDisposable
{
    private readonly TestCore core = new();
    private readonly TestData data = new();

    [Theory]
    [InlineData("nl", "Dit voorstel is informatie en geen reservering of aanbod.")]
    [InlineData("en", "This proposal is information and not a reservation or an offer.")]
    [InlineData("de", "Dieser Vorschlag dient der Information und ist weder Reservierung noch Angebot.")]
    public async Task Run_WhenAsked_MakesAnAccessiblePdfInItsLanguage(string language, string footer)
    {
        var (lead, sites) = await LeadAndSites();
        await Make(lead, sites, language, send: false);

        Assert.Equal(1, await core.RunDue<ProposalJob>());

        var proposal = await core.Read(db => db.Proposals.SingleAsync());
        var path = Path.Combine(core.StorageRoot, "files", proposal.FileHash![..2], proposal.FileHash[2..4], proposal.FileHash);
        Assert.Equal(new FileInfo(path).Length, (long)proposal.FileBytes!.Value);
        Assert.InRange(proposal.FileBytes.Value, 20_000, 2_000_000);

        var info = Printed.Info(path);
        Assert.Matches("Tagged: +yes", info);
        Assert.Contains(lead.CompanyName, info);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", Printed.Metadata(path));
        var structure = Printed.Structure(path);
        Assert.All(["H1", "H2", "H3", "Table", "TH", "Figure"], tag => Assert.Contains(tag, structure));
        Assert.Contains($"\"/Lang\": \"u:{language}\"", Printed.Objects(path));

        var pages = Printed.Text(path).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Length >= 4 + sites.Count, $"Only {pages.Length} pages.");
        Assert.All(pages, page => Assert.Contains(footer, page));
        Assert.All(sites, site => Assert.Contains(pages, page => page.Contains(site.Name)));
        Assert.Contains(lead.ContactPerson!.FullName, pages[0]);
        Assert.Contains(lead.ContactPerson.FullName, pages[^1]);
    }

    [Fact]
    public async Task Run_WhenItMustBeSent_SendsOnceWithLinkAndFollowUp()
    {
        var (lead, sites) = await LeadAndSites();
        var proposal = await Make(lead, [sites[0]], "nl", send: true);

        await core.RunDue<ProposalJob>();
        // A second job for the same version, as after a restart: nothing is made or sent again.
        await core.Add(new ProposalJob { ProposalId = proposal.Id, DueAt = core.Clock.UtcNow, SendWhenMade = true });
        await core.RunDue<ProposalJob>();

        var mail = await core.Read(db => db.OutgoingMails.SingleAsync());
        Assert.Equal(MailName.ProposalReady, mail.Template);
        Assert.Equal(LinkPurpose.Proposal, (await core.Read(db => db.PrivateLinks.SingleAsync())).Purpose);
        var call = await core.Read(db => db.FollowUps.SingleAsync());
        Assert.Equal("Bel over het voorstel", call.Subject);
        // Monday 10:00 and three working days on.
        Assert.Equal(TestClock.Start.AddDays(3), call.DueAt);
        Assert.Equal(1, await core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.ProposalMade)));
        Assert.Equal(1, await core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.ProposalSent)));
    }

    [Fact]
    public async Task Run_WhenTheCompanyWithdrewMeanwhile_MakesItButSendsNothing()
    {
        var (lead, sites) = await LeadAndSites();
        await Make(lead, sites, "nl", send: true);
        await core.Do<StageService>(stages => stages.ChangeAsync(
            lead.Id, new() { To = LeadStage.Withdrawn, Reason = "Plannen gewijzigd" }, Actor.Company("Anna")));

        await core.RunDue<ProposalJob>();

        Assert.Equal((0, 0), await core.Read(async db => (
            await db.OutgoingMails.CountAsync(), await db.Proposals.CountAsync(p => p.SentAt != null))));
    }

    [Fact]
    public async Task Answer_WhenCompanyAnswers_TellsTheContactPersonAndPlansTheReaction()
    {
        var (lead, sites) = await LeadAndSites();
        var proposal = await Make(lead, sites, "nl", send: false);

        await core.Do<ProposalAnswers>(a => a.AnswerAsync(proposal.Id, sites[0].Id,
            new SiteAnswer { Answer = ProposalAnswer.Visit, Text = " Graag in week 40. " }, "Jan"));
        Assert.Null((await core.Read(db => db.Proposals.SingleAsync())).AnsweredAt);
        await core.Do<ProposalAnswers>(a => a.AnswerAsync(proposal.Id, sites[1].Id,
            new SiteAnswer { Answer = ProposalAnswer.NotInterested }, "Jan"));

        var stored = await core.Read(db => db.Proposals.Include(p => p.Sites).SingleAsync());
        Assert.Equal(TestClock.Start, stored.AnsweredAt);
        Assert.Equal("Graag in week 40.", stored.Sites.Single(s => s.SiteId == sites[0].Id).AnswerText);
        Assert.Equal(2, await core.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.ProposalAnswered)));
        Assert.Equal(2, await core.Read(db => db.FollowUps.CountAsync(f => f.Origin == FollowUpOrigin.CompanyAnswer)));
        await Assert.ThrowsAsync<RefusedException>(() => core.Do<ProposalAnswers>(
            a => a.AnswerAsync(proposal.Id, 999, new SiteAnswer { Answer = ProposalAnswer.Interested }, "Jan")));
    }

    [Fact]
    public async Task Open_WhenOpenedTwice_CountsTheFirstTime()
    {
        var (lead, sites) = await LeadAndSites();
        var proposal = await Make(lead, sites, "nl", send: false);

        await core.Do<ProposalAnswers>(a => a.RecordOpenedAsync(proposal.Id));
        core.Clock.Advance(TimeSpan.FromHours(1));
        await core.Do<ProposalAnswers>(a => a.RecordOpenedAsync(proposal.Id));

        Assert.Equal(TestClock.Start, (await core.Read(db => db.Proposals.SingleAsync())).OpenedAt);
        Assert.Equal(1, await core.Read(db => db.AuditEvents.CountAsync(e => e.Kind == AuditKind.ProposalOpened)));
    }

    public ValueTask DisposeAsync() => core.DisposeAsync();

    private async Task<(Lead, List<Site>)> LeadAndSites()
    {
        var lead = await core.Add(data.Lead());
        List<Site> sites = [data.Site(), data.Site(Municipality.Enschede)];
        foreach (var site in sites)
        {
            (site.Latitude, site.Longitude) = (52.27, 6.79);
            site.Plots = [data.Plot(site), data.Plot(site, 25_000)];
            await core.Add(site);
        }
        return (lead, sites);
    }

    private Task<Proposal> Make(Lead lead, List<Site> sites, string language, bool send) =>
        core.Do<ProposalService, Proposal>(service => service.MakeAsync(new MakeProposal
        {
            LeadId = lead.Id,
            Sites = [.. sites.Select(s => new ProposedSite(s.Id, "Dicht bij uw klanten."))],
            Language = language,
            ValidUntil = new DateOnly(2026, 12, 1),
            SendWhenMade = send,
        }, new Actor(lead.ContactPersonId, "Accountmanager")));
}
