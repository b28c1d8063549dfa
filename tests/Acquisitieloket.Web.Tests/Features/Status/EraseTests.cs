using System.Data.Common;
using System.Net;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

public sealed partial class EraseTests : IAsyncLifetime
{
    private const string Ask = "Vraag om te wissen", Wipe = "Wis alle gegevens";

    // Each stands in what the company, its answers and its people left behind.
    private static readonly string[] Traces =
        ["muster", "erika", "555777", "distributionszentrum", "hrb 12345", "geheim-woord", "lagerhalle", "plattegrond"];

    private StatusScene scene = null!;

    private TestApp App => scene.App;

    public async Task InitializeAsync() => scene = await StatusScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    private async Task<Page> AskToErase() =>
        await (await App.Guest().Get($"{scene.Address}/erase")).Form(Ask).Fill("Wilt u iets toelichten?", "Geheim-woord in de toelichting")
            .Choose("Ik vraag om mijn gegevens te wissen en weet dat dit niet terug te draaien is").Submit(Ask);

    [Fact]
    public async Task Post_TheWish_IsKeptMailedPlannedAndShownOnce()
    {
        var page = await AskToErase();
        await AskToErasePost();

        Assert.Contains("We hebben uw verzoek om te wissen ontvangen.", page.Text);
        Assert.Contains("U krijgt uiterlijk 7 oktober 2026 antwoord.", page.Text);
        Assert.Equal(1, await App.Read(db => db.ErasureRequests.CountAsync()));
        Assert.Equal(1, await scene.Mails(MailName.ErasureRequested));
        await App.RunDueWork();
        var mail = Assert.Single(App.SentMails, m => m.Subject.StartsWith("Uw verzoek om uw gegevens te wissen is ontvangen"));
        Assert.Equal("erika@muster.example", mail.ToAddress);
        Assert.Contains("uiterlijk op 7 oktober 2026", mail.Text);
        Assert.Contains("Trek uw vraag dan in op uw pagina", mail.Text);
        Assert.Equal(1, await App.Read(db => db.FollowUps.CountAsync(f => f.Subject == "Beantwoord het verzoek om gegevens te wissen")));
        Assert.Contains("Het bedrijf vraagt om zijn gegevens te wissen.", (await (await scene.Staff()).Get(scene.LeadPath)).Text);
    }

    // A second request leads back to the page, where the first is shown.
    private async Task AskToErasePost() =>
        Assert.StartsWith(scene.Address, (await App.Guest().Get($"{scene.Address}/erase")).Path);

    [Fact]
    public async Task Post_WithoutBeingSure_AsksForIt()
    {
        var page = await (await App.Guest().Get($"{scene.Address}/erase")).Form(Ask).Submit(Ask);
        Assert.Equal((HttpStatusCode.BadRequest, "Vink aan dat u dit wilt."), (page.Status, page.Errors.Single()));
    }

    [Fact]
    public async Task Refuse_WithAReason_TellsTheCompanyAndKeepsEverything()
    {
        await AskToErase();
        await (await (await scene.Staff()).Get($"{scene.LeadPath}/erasure")).Form("Wijs het verzoek af")
            .Fill("Waarom bewaart u de gegevens?", "De koopovereenkomst moet zeven jaar bewaard blijven.").Submit("Wijs het verzoek af");

        Assert.Contains("De koopovereenkomst moet zeven jaar bewaard blijven.", (await scene.Page()).Text);
        await App.RunDueWork();
        Assert.Contains(App.SentMails, m => m.Subject.StartsWith("Antwoord op uw verzoek") && m.Text.Contains("koopovereenkomst"));
        Assert.Equal("Erika Muster", (await scene.Lead()).Contact!.Name);
    }

    [Fact]
    public async Task Grant_WithoutTheReference_ErasesNothing()
    {
        await AskToErase();
        var page = await (await (await scene.Staff()).Get($"{scene.LeadPath}/erasure")).Form(Wipe)
            .Fill($"Typ {scene.Enquiry.Reference} over ter bevestiging", "ja").Submit(Wipe);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Erika Muster", (await scene.Lead()).Contact!.Name);
    }

    [Fact]
    public async Task Get_ByOthers_IsForbiddenOrNotFoundAndForAnAdministratorOpen()
    {
        await AskToErase();
        var path = $"{scene.LeadPath}/erasure";
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.Staff(department: "Economische Zaken Borne")).Get(path)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await scene.Staff(Role.Province, "Provincie Overijssel")).Get(path)).Status);
        var administrator = await scene.Staff(Role.Administrator, "Economische Zaken Borne");
        Assert.Equal("Verzoek om gegevens te wissen", (await administrator.Get(path)).Heading);
        Assert.Contains(scene.Enquiry.Reference, (await administrator.Get("/admin/erasure")).Text);
    }

    [Fact]
    public async Task Grant_AfterARefusalAndForTheLastLeadOfACompany_LeavesNothingOfEither()
    {
        var twin = await scene.App.Add(await TwinAsync());
        await AskToErase();
        await (await (await scene.Staff()).Get($"{scene.LeadPath}/erasure")).Form("Wijs het verzoek af")
            .Fill("Waarom bewaart u de gegevens?", "Reden over Erika.").Submit("Wijs het verzoek af");
        await AskToErase();
        await GrantAsync();
        Assert.Equal("Muster Logistik GmbH", await App.Read(db => db.Companies.Where(c => c.Id == twin.CompanyId).Select(c => c.Name).SingleAsync()));

        // The other lead of the same company is erased as well: nobody is left to keep the company for.
        await App.Read(db => db.Leads.Where(l => l.Id == twin.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.CompanyName, Core.Privacy.Erased.Company)));
        Assert.False(await App.Read(async db => await Core.Companies.SharedCompany.IsSharedAsync(db, await db.Leads.SingleAsync(l => l.Id == scene.Enquiry.LeadId))));
        Assert.All(await App.Read(db => db.ErasureRequests.ToListAsync()), request => Assert.Equal((null, null), (request.Text, request.Reason)));
    }

    [Fact]
    public async Task Post_WithTheTokenOfAnotherLinkInTheForm_GoesByTheAddress()
    {
        var page = await Counter.Nasty.NastyScene.PostAsync(App.Guest(), $"{scene.Address}/erase", ("token", "made-up"), ("Sure", "true"));
        Assert.Contains("We hebben uw verzoek om te wissen ontvangen.", page.Text);
    }

    private async Task<Lead> TwinAsync()
    {
        var twin = App.Data.Lead();
        var lead = await scene.Lead();
        (twin.Company, twin.CompanyId, twin.CompanyName) = (null, lead.CompanyId, lead.CompanyName);
        (twin.Contact!.Company, twin.Contact.CompanyId) = (null, lead.CompanyId);
        return twin;
    }

    private async Task GrantAsync() => await (await (await scene.Staff()).Get($"{scene.LeadPath}/erasure")).Form(Wipe)
        .Fill($"Typ {scene.Enquiry.Reference} over ter bevestiging", scene.Enquiry.Reference).Submit(Wipe);

    [Fact]
    public async Task Grant_WithTheReference_LeavesNoTraceInAnyTableAndKeepsTheFigures()
    {
        var hash = await FillEveryCornerAsync();
        var before = await FiguresAsync();
        var staff = await scene.Staff();
        var page = await (await staff.Get($"{scene.LeadPath}/erasure")).Form(Wipe)
            .Fill($"Typ {scene.Enquiry.Reference} over ter bevestiging", scene.Enquiry.Reference.ToLowerInvariant()).Submit(Wipe);
        Assert.Contains("De gegevens zijn gewist.", page.Text);
        await App.RunDueWork();

        var last = App.SentMails.Single(m => m.Subject.StartsWith("Uw gegevens zijn gewist"));
        Assert.Equal("erika@muster.example", last.ToAddress);
        Assert.Empty(await TracesAsync());
        App.Clock.Advance(Core.Privacy.ErasureRemains.LastMailStays);
        await App.RunDueWork();
        Assert.Empty(await BytesAsync());
        Assert.False(await App.Do<IFileStore, bool>(files => Task.FromResult(files.Exists(hash))));
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Page()).Status);
        var lead = await scene.Lead();
        Assert.Equal((LeadStage.Withdrawn, false), (lead.Stage, lead.ClosedAt is null));
        Assert.Equal(before, await FiguresAsync());
        Assert.Equal(HttpStatusCode.OK, (await staff.Get(scene.LeadPath)).Status);
    }

    private async Task<string> FillEveryCornerAsync()
    {
        var (site, address) = await scene.Proposal();
        var send = $"Verstuur antwoord over {site.Name}";
        await (await App.Guest().Get(address)).Form(send).Choose("Ik wil een bezoek plannen", $"Wat vindt u van {site.Name}?")
            .Fill("Dag 1", "2026-09-15").Fill("Toelichting of uw vraag", "Komt Erika met de Lagerhalle-collega").Submit(send);
        await (await scene.Page()).Form("Verstuur bericht").Fill("Schrijf Test AccountManager een bericht", "Geheim-woord van Erika").Submit();
        await (await App.Guest().Get($"{scene.Address}/correct")).Form("Sla verbeteringen op")
            .Fill("Telefoonnummer", "+49 2562 555777").Fill("Uw verbetering", "Lagerhalle van Muster").Submit();
        var staff = await scene.Staff();
        await (await staff.Get($"{scene.LeadPath}/interactions")).Form("Vastleggen").Fill("Wat is er besproken?", "Erika Muster gebeld").Submit("Vastleggen");
        await (await staff.Get($"{scene.LeadPath}/messages")).Form("Verstuur bericht").Fill("Uw bericht", "Dag Erika, geheim-woord").Submit("Verstuur bericht");
        var visit = await App.Read(db => db.Visits.SingleAsync());
        await (await staff.Get($"{scene.LeadPath}/visits/{visit.Id}")).Form("Plannen en uitnodigen")
            .Fill("Waar spreekt u af?", "Bij Muster op de stoep").Submit("Plannen en uitnodigen");
        var file = await App.Do<IFileStore, StoredFile>(files => files.PutAsync(new MemoryStream("de plattegrond van Muster"u8.ToArray())));
        await App.Add(new Document
        {
            LeadId = scene.Enquiry.LeadId, FileHash = file.Hash, Name = "plattegrond-muster.pdf", MediaType = "application/pdf",
            Bytes = file.Bytes, AddedAt = App.Clock.GetUtcNow().UtcDateTime, AddedByName = "Erika Muster", VisibleToCompany = true,
        });
        await AskToErase();
        await App.RunDueWork();
        Assert.True((await TracesAsync()).Count > 20);
        Assert.NotEmpty(await BytesAsync());
        return file.Hash;
    }

    // What reports count; the closing itself adds one step.
    private Task<string> FiguresAsync() => App.Read(async db =>
    {
        var lead = await db.Leads.AsNoTracking().SingleAsync();
        var steps = await db.StageChanges.Where(c => c.To != LeadStage.Withdrawn).CountAsync();
        var answers = await db.ProposalSites.CountAsync(s => s.Answer != null);
        return $"{lead.CreatedAt:O} {lead.AskedM2} {lead.AskedKva} {lead.Jobs} {lead.Segment} {lead.ContactPersonId} {steps} {answers}";
    });

    /// <summary>Every text of every table in which something of the company can still be read.</summary>
    private Task<List<string>> TracesAsync() => App.Read(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var found = new List<string>();
        foreach (var (table, column) in await ColumnsAsync(connection))
            foreach (var text in await RowsAsync(connection, $"SELECT CAST(\"{column}\" AS TEXT) FROM \"{table}\" WHERE \"{column}\" IS NOT NULL"))
                found.AddRange(Traces.Where(t => text.Contains(t, StringComparison.OrdinalIgnoreCase)).Select(t => $"{table}.{column}: {t}"));
        return found;
    });

    /// <summary>The words of the company in the very bytes of the database: its file, free pages included, and its journal.</summary>
    private Task<List<string>> BytesAsync() => App.Read(async db =>
    {
        var path = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var found = new List<string>();
        foreach (var file in new[] { path, path + "-wal" }.Where(File.Exists))
        {
            await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(content, System.Text.Encoding.Latin1);
            var text = await reader.ReadToEndAsync();
            found.AddRange(Traces.Where(t => text.Contains(t, StringComparison.OrdinalIgnoreCase)).Select(t => $"{Path.GetFileName(file)}: {t}"));
        }
        return found;
    });

    private static async Task<List<(string, string)>> ColumnsAsync(DbConnection connection)
    {
        var columns = await RowsAsync(connection,
            "SELECT m.name || '|' || p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'");
        Assert.True(columns.Count > 150);
        return [.. columns.Select(c => (c.Split('|')[0], c.Split('|')[1]))];
    }

    private static async Task<List<string>> RowsAsync(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
