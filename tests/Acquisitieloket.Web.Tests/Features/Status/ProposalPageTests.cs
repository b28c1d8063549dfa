using System.Net;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Testing;
using Acquisitieloket.Web.Tests.Features.Counter.Enquiry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Web.Tests.Features.Status;

public sealed class ProposalPageTests : IAsyncLifetime
{
    private static readonly byte[] Pdf = "%PDF-1.7 an invented proposal"u8.ToArray();

    private EnquiryScene scene = null!;
    private Site site = null!;
    private string address = "";

    private TestApp App => scene.App;
    private string Question => $"Wat vindt u van {site.Name}?";
    private const string NewOne = "Vraag een nieuw voorstel aan";
    private string All => $"Verstuur al uw antwoorden bij {site.Name}";
    private string Send => $"Verstuur antwoord over {site.Name}";

    public async Task InitializeAsync()
    {
        scene = await EnquiryScene.Open();
        var enquiry = await scene.TakeIn();
        site = await App.Add(App.Data.Site());
        var file = await App.Do<IFileStore, StoredFile>(files => files.PutAsync(new MemoryStream(Pdf)));
        var proposal = await App.Add(new Proposal
        {
            LeadId = enquiry.LeadId, Number = 1, Language = "nl", CreatedAt = TestClock.Start, CreatedByName = "Jan",
            ValidUntil = new DateOnly(2026, 10, 1), SentAt = TestClock.Start, FileHash = file.Hash,
            Sites = [new ProposalSite { SiteId = site.Id, Order = 1, Motivation = "Dicht bij de A35." }],
        });
        address = await App.Do<IServiceProvider, string>(async services =>
        {
            var db = services.GetRequiredService<Core.Data.AppDbContext>();
            var (link, token) = services.GetRequiredService<PrivateLinks>()
                .Create(await db.Leads.SingleAsync(), LinkPurpose.Proposal, proposal.Id);
            db.Add(link);
            await db.SaveChangesAsync();
            return $"/nl/proposals/{token}";
        });
    }

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Get_TheProposal_ShowsTheSiteAndThatItIsNoReservation()
    {
        var page = await App.Guest().Get(address);
        Assert.Equal("Locatievoorstel 1", page.Heading);
        Assert.Contains("informatie en geen reservering", page.Text);
        Assert.Contains("Dicht bij de A35.", page.Text);
        Assert.NotNull((await App.Read(db => db.Proposals.SingleAsync())).OpenedAt);
    }

    [Fact]
    public async Task Get_ThePdf_IsAFileToKeepAndIsRecorded()
    {
        var response = await App.Guest().Http.GetAsync($"{address}/pdf");
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Pdf, await response.Content.ReadAsByteArrayAsync());
        Assert.NotNull((await App.Read(db => db.Proposals.SingleAsync())).DownloadedAt);
    }

    [Fact]
    public async Task Post_AnAnswer_IsKeptMailedAndCanBeChanged()
    {
        var page = await (await App.Guest().Get(address)).Form(Send).Choose("Ik heb belangstelling", Question).Submit(Send);
        Assert.Contains("Bedankt, uw antwoord is verstuurd.", page.Text);
        Assert.Equal(1, await App.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.ProposalAnswered)));

        var change = $"Wijzig antwoord over {site.Name}";
        await page.Form(change).Choose("Ik wil een bezoek plannen", Question)
            .Fill("Toelichting of uw vraag", "Dinsdag").Submit(change);
        var answered = await App.Read(db => db.ProposalSites.SingleAsync());
        Assert.Equal((ProposalAnswer.Visit, "Dinsdag"), (answered.Answer, answered.AnswerText));
    }

    [Fact]
    public async Task Post_WithoutAnAnswer_AsksForOne()
    {
        var send = $"Verstuur antwoord over {site.Name}";
        var page = await (await App.Guest().Get(address)).Form(send).Submit(send);
        Assert.Equal((HttpStatusCode.BadRequest, "Kies eerst uw antwoord."), (page.Status, page.Errors.Single()));
    }

    [Fact]
    public async Task Post_WithAnswersToTwoSites_KeepsBothAndMailsEachOnce()
    {
        var second = await App.Add(App.Data.Site());
        await App.Add(new ProposalSite { ProposalId = (await App.Read(db => db.Proposals.SingleAsync())).Id, SiteId = second.Id, Order = 2 });
        var page = await (await App.Guest().Get(address)).Form(All).Choose("Ik heb belangstelling", Question)
            .Choose("Ik heb belangstelling", $"Wat vindt u van {second.Name}?").Submit(All);
        Assert.Empty(page.Errors);
        Assert.All(await App.Read(db => db.ProposalSites.ToListAsync()), s => Assert.Equal(ProposalAnswer.Interested, s.Answer));

        await page.Form(All).Submit(All);
        Assert.Equal(2, await App.Read(db => db.OutgoingMails.CountAsync(m => m.Template == MailName.ProposalAnswered)));
    }

    [Fact]
    public async Task Post_AnotherAnswerWithTheOldWordsLeftStanding_LeavesThemOut()
    {
        var page = await (await App.Guest().Get(address)).Form(Send).Choose("Ik heb een vraag", Question).Fill("Toelichting of uw vraag", "Is er spoor?").Submit(Send);
        var change = $"Wijzig antwoord over {site.Name}";
        page = await page.Form(change).Choose("Ik heb geen belangstelling", Question).Submit(change);

        Assert.Null((await App.Read(db => db.ProposalSites.SingleAsync())).AnswerText);
        Assert.DoesNotContain("Is er spoor?", page.Text);

        page = await page.Form(change).Choose("Ik heb belangstelling", Question).Fill("Toelichting of uw vraag", "Toch wel.").Submit(change);
        Assert.Equal("Toch wel.", (await App.Read(db => db.ProposalSites.SingleAsync())).AnswerText);
    }

    [Fact]
    public async Task Get_OfAVersionWithoutPrices_DoesNotOfferThePriceAsAReason()
    {
        Assert.Contains("De prijs past niet", (await App.Guest().Get(address)).Text);
        var form = (await App.Guest().Get(address)).Form(Send).Choose("Ik heb geen belangstelling", Question).Choose("De prijs past niet");
        await App.Read(db => db.Proposals.ExecuteUpdateAsync(p => p.SetProperty(x => x.ShowPrices, false)));

        Assert.DoesNotContain("De prijs past niet", (await App.Guest().Get(address)).Text);
        await form.Submit(Send);
        Assert.Empty((await App.Read(db => db.ProposalSites.SingleAsync())).Reasons);
    }

    [Fact]
    public async Task Post_AQuestionWithoutWords_AsksForThem()
    {
        var page = await (await App.Guest().Get(address)).Form(Send).Choose("Ik heb een vraag", Question).Submit(Send);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Schrijf uw vraag erbij."], page.Errors);
        Assert.Null((await App.Read(db => db.ProposalSites.SingleAsync())).Answer);
    }

    [Fact]
    public async Task Get_WhenNoLongerValid_SaysWhomToCallAndTakesNoAnswer()
    {
        var form = (await App.Guest().Get(address)).Form(Send).Choose("Ik heb belangstelling", Question);
        App.Clock.Advance(TimeSpan.FromDays(30));
        var page = await App.Guest().Get(address);
        Assert.Contains("verlopen: het gold tot en met 1 oktober 2026", page.Text);
        Assert.DoesNotContain(Send, page.Text);
        await form.Submit(Send);
        Assert.Null((await App.Read(db => db.ProposalSites.SingleAsync())).Answer);
        Assert.Equal(Pdf, await App.Guest().Http.GetByteArrayAsync($"{address}/pdf"));
    }

    [Fact]
    public async Task Post_WhenNoLongerValid_AsksAQuestionOrForANewProposal()
    {
        App.Clock.Advance(TimeSpan.FromDays(30));
        var page = await App.Guest().Get(address);
        var empty = await page.Form(NewOne).Submit("Stel een vraag");
        Assert.Equal((HttpStatusCode.BadRequest, "Schrijf uw vraag erbij."), (empty.Status, empty.Errors.Single()));

        var asked = await page.Form(NewOne).Fill("Uw vraag, of wat er in een nieuw voorstel anders moet", "Liever in Borne.").Submit(NewOne);

        Assert.Contains("Bedankt, uw bericht is verstuurd.", asked.Text);
        Assert.Equal("Graag een nieuw voorstel in plaats van locatievoorstel 1, dat is verlopen.\nLiever in Borne.",
            await App.Read(db => db.Interactions.Where(i => i.VisibleToCompany).OrderByDescending(i => i.Id).Select(i => i.Text).FirstAsync()));
        Assert.Equal(1, await App.Read(db => db.FollowUps.CountAsync(f => f.Subject == CompanyPage.AnswerSubject && f.CompletedAt == null)));
    }

    [Fact]
    public async Task Post_WhileItStillHolds_TakesNoRequestForANewOne()
    {
        App.Clock.Advance(TimeSpan.FromDays(30));
        var form = (await App.Guest().Get(address)).Form(NewOne);
        await App.Read(db => db.Proposals.ExecuteUpdateAsync(p => p.SetProperty(x => x.ValidUntil, new DateOnly(2027, 1, 1))));
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Submit(NewOne)).Status);
    }

    [Fact]
    public async Task Get_WhenWithdrawn_SaysSoWithTheReasonAndGivesNothing()
    {
        var form = (await App.Guest().Get(address)).Form(Send).Choose("Ik heb belangstelling", Question);
        await App.Read(db => db.Proposals.ExecuteUpdateAsync(p => p
            .SetProperty(x => x.WithdrawnAt, TestClock.Start).SetProperty(x => x.WithdrawReason, "De kavel is vergeven.")));

        var page = await App.Guest().Get(address);

        Assert.Equal((HttpStatusCode.Gone, "Locatievoorstel 1 is ingetrokken"), (page.Status, page.Heading));
        Assert.Contains("De kavel is vergeven.", page.Text);
        Assert.DoesNotContain(site.Name, page.Text);
        Assert.Equal(HttpStatusCode.Gone, (await App.Guest().Http.GetAsync($"{address}/pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await form.Submit(Send)).Status);
        Assert.Null((await App.Read(db => db.ProposalSites.SingleAsync())).Answer);
    }
}
