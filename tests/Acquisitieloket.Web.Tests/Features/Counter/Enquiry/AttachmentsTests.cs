using System.Net;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Counter.Enquiry;

public sealed class AttachmentsTests : IAsyncDisposable
{
    private const string Field = "Bestanden kiezen", Add = "Bestanden toevoegen", Address = "/nl/enquiry/attachments";

    private readonly TestFolder storage = new();
    private readonly TestApp app;

    public AttachmentsTests() => app = new TestApp(null, ("Storage:Root", storage.Path));

    public static IEnumerable<object[]> Nasty => NastyFiles.All.Select(f => new object[] { f.What, f.Name, f.Fault });

    [Theory]
    [MemberData(nameof(Nasty))]
    public async Task Add_WhenFileIsNasty_SaysWhatToDoAndStoresNothing(string what, string name, FileFault fault)
    {
        var page = await AddTo(app.Guest(), (name, NastyFiles.Content(what)));

        Assert.Equal((HttpStatusCode.BadRequest, Sentence(fault, name)), (page.Status, Assert.Single(page.Errors)));
        Assert.Equal(0, await app.Read(db => db.Documents.CountAsync()));
        Assert.Empty(Stored());
    }

    [Theory]
    [InlineData("en", "leeg.pdf is empty. Check that the file was saved properly and add it again.")]
    [InlineData("de", "leeg.pdf ist leer. Prüfen Sie, ob die Datei richtig gespeichert wurde, und fügen Sie sie erneut hinzu.")]
    public async Task Add_WhenFileIsEmpty_SaysSoInTheLanguageOfThePage(string language, string sentence)
    {
        var (field, button) = language == "en" ? ("Choose files", "Add files") : ("Dateien auswählen", "Dateien hinzufügen");

        var page = await (await app.Guest().Get($"/{language}/enquiry/attachments")).Form(button)
            .Attach(field, "leeg.pdf", "application/pdf", []).Submit(button);

        Assert.Equal(sentence, Assert.Single(page.Errors));
    }

    [Fact]
    public async Task Add_WhenOneOfThreeIsWrong_KeepsTheOthers()
    {
        var page = await AddTo(app.Guest(),
            ("plan.pdf", SampleFiles.Pdf()), ("virus.pdf", SampleFiles.Program()), ("foto.png", SampleFiles.Png()));

        Assert.Equal([Sentence(FileFault.NotItsName, "virus.pdf")], page.Errors);
        Assert.Contains("2 van 10 bestanden toegevoegd", page.Text);
        Assert.Equal(["foto.png", "plan.pdf"], await app.Read(db => db.Documents.Select(d => d.Name).Order().ToListAsync()));
    }

    [Fact]
    public async Task Add_TheSameContentTwice_SaysSoAndKeepsItOnce()
    {
        var visitor = app.Guest();
        await AddTo(visitor, ("plan.pdf", SampleFiles.Pdf()));
        var page = await AddTo(visitor, ("kopie van plan.pdf", SampleFiles.Pdf()));

        Assert.Equal("kopie van plan.pdf hebt u al toegevoegd, misschien onder een andere naam. We bewaren het één keer; u hoeft niets te doen.", Assert.Single(page.Errors));
        Assert.Contains("1 van 10 bestanden toegevoegd", page.Text);
        Assert.Equal("plan.pdf", await app.Read(db => db.Documents.Select(d => d.Name).SingleAsync()));
    }

    [Fact]
    public async Task Add_WhenElevenAtOnce_TakesTenAndNamesTheLast()
    {
        var page = await AddTo(app.Guest(), [.. Enumerable.Range(1, 11).Select(i => ($"plan {i}.pdf", SampleFiles.Pdf($"{i}")))]);

        Assert.Equal(["plan 11.pdf past er niet meer bij: u kunt ten hoogste 10 bestanden toevoegen. Verwijder eerst een ander bestand."], page.Errors);
        Assert.Contains("10 van 10", page.Text);
        Assert.Equal(10, Stored().Length);
    }

    // Only the real server has a limit for what it reads; the one in memory of the other tests takes anything.
    [Fact]
    public async Task Add_AFileLargerThanAnyOtherForm_IsTakenByTheRealServer()
    {
        await using var real = new TestApp();
        real.UseKestrel(0);
        real.StartServer();

        var page = await AddTo(real.Guest(), ("metingen.txt", [.. Enumerable.Repeat((byte)'7', 24_000_000)]));

        Assert.Empty(page.Errors);
        Assert.Contains("1 van 10 bestanden toegevoegd", page.Text);
    }

    [Fact]
    public async Task Add_WhenNothingIsChosen_SaysSo()
    {
        var page = await (await app.Guest().Get(Address)).Form(Add).Submit(Add);

        Assert.Equal(["Kies eerst een bestand."], page.Errors);
    }

    [Fact]
    public async Task Add_WhenDiskTakesNothing_SaysItIsNotTheFileAndKeepsTheRest()
    {
        var visitor = app.Guest();
        await AddTo(visitor, ("plan.pdf", SampleFiles.Pdf()));
        // In the place of the folder for new files: every attempt to write fails as it does on a full disk.
        Directory.Delete(Path.Combine(storage["files"], "new"), recursive: true);
        await File.WriteAllTextAsync(Path.Combine(storage["files"], "new"), "");

        var page = await AddTo(visitor, ("tekening.pdf", SampleFiles.Pdf("2")));

        Assert.Equal(["tekening.pdf kon nu niet worden bewaard. Dat ligt aan ons en niet aan uw bestand. Probeer het over een paar minuten opnieuw."], page.Errors);
        Assert.Contains("1 van 10", page.Text);
        Assert.Equal("plan.pdf", await app.Read(db => db.Documents.Select(d => d.Name).SingleAsync()));
    }

    [Theory]
    [InlineData("../../etc/plan.pdf", "plan.pdf")]
    [InlineData("plan\u202Efdp.pdf", "planfdp.pdf")]
    [InlineData("bouwplan 🏭.pdf", "bouwplan 🏭.pdf")]
    [InlineData("<script>alert(1)</script>.pdf", "script>.pdf")]
    public async Task Download_WhenNameIsOdd_GivesAFileAndNeverAPage(string given, string shown)
    {
        var visitor = app.Guest();
        var page = await AddTo(visitor, (given, SampleFiles.Pdf()));

        var file = await visitor.Http.GetAsync(page.Link(shown).PathName);

        var headers = file.Content.Headers;
        Assert.Equal(("attachment", shown), (headers.ContentDisposition!.DispositionType, headers.ContentDisposition.FileNameStar));
        Assert.Equal("application/pdf", headers.ContentType!.MediaType);
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(file.Headers.CacheControl!.NoStore);
        Assert.Equal(SampleFiles.Pdf(), await file.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Download_WhenOfAnotherDraftOrRemoved_IsNotFound()
    {
        var (mine, other) = (app.Guest(), app.Guest());
        var page = await AddTo(mine, ("plan.pdf", SampleFiles.Pdf()));
        await AddTo(other, ("tekening.pdf", SampleFiles.Pdf("2")));
        var address = page.Link("plan.pdf").PathName;

        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Guest().Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mine.Http.GetAsync(address)).StatusCode);
        var after = await page.Form("plan.pdf verwijderen").Submit();
        Assert.DoesNotContain("plan.pdf", after.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await mine.Http.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Submit_WhenFilesWereAdded_BringsThemToTheLead()
    {
        await app.SignInAs(Role.AccountManager, "Economische Zaken Almelo");
        await using var scene = new EnquiryScene { App = app };
        var visitor = app.Guest();
        var check = await scene.ToCheck(visitor);
        Assert.Contains("U hebt geen bijlagen toegevoegd.", check.Text);
        await AddTo(visitor, ("plan.pdf", SampleFiles.Pdf()), ("foto.png", SampleFiles.Png()));
        check = await visitor.Get("/nl/enquiry/check");
        Assert.Contains("foto.png", check.Text);

        await EnquiryScene.Submit(check);

        var documents = await app.Read(db => db.Documents.OrderBy(d => d.Id).ToListAsync());
        Assert.Equal(["plan.pdf", "foto.png"], documents.Select(d => d.Name));
        var lead = await app.Read(db => db.Leads.SingleAsync());
        Assert.All(documents, d => Assert.Equal(
            (lead.Id, null, "Fatima Jansen", true), (d.LeadId, d.DraftId, d.AddedByName, d.VisibleToCompany)));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        storage.Dispose();
    }

    private static async Task<Page> AddTo(Visitor visitor, params (string Name, byte[] Content)[] files)
    {
        var form = (await visitor.Get(Address)).Form(Add);
        foreach (var (name, content) in files)
            form.Attach(Field, name, "application/octet-stream", content);
        return await form.Submit(Add);
    }

    private string[] Stored() => Directory.Exists(storage["files"])
        ? Directory.GetFiles(storage["files"], "*", SearchOption.AllDirectories) : [];

    private static string Sentence(FileFault fault, string name) => fault switch
    {
        FileFault.Empty => $"{name} is leeg. Kijk of het bestand goed is bewaard en voeg het opnieuw toe.",
        FileFault.TooLarge => $"{name} is groter dan 25 MB. Maak het bestand kleiner of splits het.",
        FileFault.NotAllowed => $"{name} is een soort bestand dat we niet aannemen. Bewaar het als PDF en voeg die toe.",
        FileFault.NotItsName => $"{name} is een ander soort bestand dan de naam zegt. Bewaar het opnieuw in het programma waarmee u het maakte en voeg het dan toe.",
        FileFault.Broken => $"{name} is beschadigd of niet compleet. Bewaar het bestand opnieuw en voeg het dan toe.",
        FileFault.Locked => $"{name} is beveiligd met een wachtwoord. Bewaar het zonder wachtwoord en voeg het dan toe.",
        FileFault.Macros => $"{name} bevat macro's. Bewaar het zonder macro's of als PDF en voeg dat toe.",
        FileFault.Bomb => $"{name} is uitgepakt veel te groot. Maak het bestand kleiner of bewaar het als PDF.",
        FileFault.Active => $"{name} bevat scripts of meegestuurde bestanden, of opent uit zichzelf een ander adres. Bewaar het als PDF zonder scripts en bijlagen, of druk het af naar PDF, en voeg dat toe.",
        FileFault.Embedded => $"{name} bevat objecten van andere programma's. Vervang ze door een afbeelding of bewaar het als PDF en voeg dat toe.",
        FileFault.Remote => $"{name} haalt bij het openen iets op van elders, zoals een sjabloon, een afbeelding of cijfers uit een ander bestand. Bewaar het als PDF en voeg die toe.",
        FileFault.Commands => $"{name} bevat een veld, koppeling of formule die een ander programma start. Haal die weg of bewaar het als PDF, en voeg dat toe.",
        FileFault.Formulas => $"{name} bevat formules: cellen die met =, +, - of @ beginnen en iets uitrekenen. Bewaar alleen de waarden of maak er een PDF van, en voeg dat toe.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
