using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Mail.Inbound;

public sealed class LandingTests : IAsyncDisposable
{
    private readonly InboundScene scene = new();

    [Fact]
    public async Task Look_WhenTheContactAnswers_IsAsIfWrittenOnItsPage()
    {
        var lead = await scene.LeadAsync();

        Assert.Equal(1, await scene.Look(await scene.MailAsync(lead, "\nDrie hectare.\n\nOp ma 7 sep 2026 schreef Loket:\n> Hoeveel?")));

        var said = Assert.Single(await scene.Messages());
        Assert.Equal((lead.Id, InteractionKind.Message, "Drie hectare.", (long?)null, lead.Contact!.Name, true),
            (said.LeadId, said.Kind, said.Text, said.ById, said.ByName, said.VisibleToCompany));
        var told = Assert.Single(await scene.Events(AuditKind.MessageFromCompany));
        Assert.Equal(("Drie hectare.", "mail"), (told.Values["text"], told.Values["via"]));
        var notice = await scene.Core.Read(db => db.OutgoingMails.SingleAsync());
        Assert.Equal((MailName.MessageFromCompany, "Drie hectare."), (notice.Template, notice.Values["text"]));
        Assert.Equal(CompanyPage.AnswerSubject, (await scene.Core.Read(db => db.FollowUps.SingleAsync())).Subject);
        Assert.Equal(TermKind.Answer, (await scene.Core.Read(db => db.ServiceTerms.SingleAsync())).Kind);
        Assert.Single(scene.FilesIn("done"));
    }

    [Fact]
    public async Task Look_WhenTheAddressIsWrittenOtherwise_IsTheSameMailbox()
    {
        var lead = await scene.LeadAsync(l => l.Contact!.Email = "Anna.Jansen@Gmail.com");

        await scene.Look(await scene.MailAsync(lead, from: "Anna <annajansen+werk@googlemail.com>", to: (await scene.AddressOf(lead)).ToUpperInvariant()));

        Assert.Single(await scene.Messages());
    }

    [Fact]
    public async Task Look_WhenFilesComeAlong_ChecksThemAndTellsWhatIsRefused()
    {
        var lead = await scene.LeadAsync();

        await scene.Look(await scene.MailAsync(lead, InboundScene.WithFiles("Zie bijlage.", ("plan.pdf", SampleFiles.Pdf()),
            ("nogmaals.pdf", SampleFiles.Pdf()), ("bom.docx", SampleFiles.Bomb()), ("macro.docx", SampleFiles.DocxWithMacros()), ("x.exe", [0x4D, 0x5A, 0, 1, 2, 3]))));

        var document = await scene.Core.Read(db => db.Documents.SingleAsync());
        Assert.Equal(("plan.pdf", "application/pdf", true, (long?)null), (document.Name, document.MediaType, document.VisibleToCompany, document.AddedById));
        Assert.Equal([("nogmaals.pdf", "Twice"), ("bom.docx", "Bomb"), ("macro.docx", "Macros"), ("x.exe", "NotAllowed")],
            (await scene.Events(AuditKind.AttachmentRefused)).Select(e => (e.Values["name"], e.Values["fault"])));
        Assert.Equal("Zie bijlage.\n\nBijlagen: plan.pdf", (await scene.Core.Read(db => db.OutgoingMails.SingleAsync())).Values["text"]);
    }

    [Fact]
    public async Task Look_WhenFilesAreMoreThanAllowed_CountsTheRest()
    {
        var lead = await scene.LeadAsync();

        await scene.Look(await scene.MailAsync(lead, InboundScene.WithFiles("Alles.",
            [.. Enumerable.Range(0, 14).Select(i => ($"{i}.pdf", SampleFiles.Pdf($"{i}")))])));

        Assert.Equal(10, await scene.Core.Read(db => db.Documents.CountAsync()));
        Assert.Equal("4", Assert.Single(await scene.Events(AuditKind.AttachmentRefused)).Values["name"]);
    }

    [Fact]
    public async Task Look_WhenTheTextIsTooLongForAMessage_LosesNothing()
    {
        var lead = await scene.LeadAsync();

        await scene.Look(await scene.MailAsync(lead, $"\n{new string('a', 12_000)}"));

        Assert.True(Assert.Single(await scene.Messages()).Text.Length <= Interaction.TextLength);
        var document = await scene.Core.Read(db => db.Documents.SingleAsync());
        Assert.Equal(("mail.txt", 12_000L), (document.Name, document.Bytes));
    }

    [Fact]
    public async Task Look_WhenALeadHadItsMostForADay_HoldsTheRestUntilTheNext()
    {
        await using var few = new InboundScene(("Mail:Inbound:MostPerDay", "2"));
        var lead = await few.LeadAsync();
        for (var i = 0; i < 3; i++)
            await few.Look(await few.MailAsync(lead, $"\nBericht {i}"));

        Assert.Equal(2, (await few.Messages()).Count);
        Assert.Equal(HeldFor.TooMany, (await few.Received()).HeldFor);
        few.Core.Clock.Advance(TimeSpan.FromHours(25));
        await few.Look(await few.MailAsync(lead, "\nMorgen"));
        Assert.Equal(3, (await few.Messages()).Count);
    }

    [Fact]
    public async Task Send_WhenAnswersComeIn_HasTheAddressOfTheLead()
    {
        var lead = await scene.LeadAsync();
        Assert.Contains($"Reply-To: ", await SentAsync(scene, lead));
        Assert.Contains(await scene.AddressOf(lead), await SentAsync(scene, lead));

        await using var off = new InboundScene(("Mail:Inbound:Address", ""));
        var other = await off.LeadAsync();
        Assert.Contains(other.ContactPerson!.Email!, await SentAsync(off, other));
        await off.DropAsync("From: a@b.example\n\nx"u8.ToArray());
        Assert.Equal(0, await off.Look());
    }

    private static async Task<string> SentAsync(InboundScene scene, Lead lead)
    {
        await scene.Core.Do<Core.Data.AppDbContext>(async db =>
        {
            var open = await db.Leads.Include(l => l.Contact).Include(l => l.ContactPerson!.Department).SingleAsync(l => l.Id == lead.Id);
            var (link, _) = await scene.Core.Do<PrivateLinks, (PrivateLink, string)>(l => Task.FromResult(l.Create(open, LinkPurpose.Status)));
            db.Add(await scene.Core.Do<LeadMails, OutgoingMail>(m => Task.FromResult(m.LinkRenewed(open, open.Contact!, open.ContactPerson!, link))));
            await db.SaveChangesAsync();
        });
        await scene.Core.RunDue<OutgoingMail>();
        var files = Directory.GetFiles(Path.Combine(scene.Core.StorageRoot, "mail-drop"), "*.eml");
        return (await File.ReadAllTextAsync(files[0])).Replace("\r\n ", "");
    }

    public ValueTask DisposeAsync() => scene.DisposeAsync();
}
