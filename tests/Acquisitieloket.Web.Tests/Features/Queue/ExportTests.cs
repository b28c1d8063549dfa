using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Acquisitieloket.Core.People;
using Acquisitieloket.Testing.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Queue;

public sealed class ExportTests : IAsyncLifetime
{
    private QueueScene scene = null!;

    public async Task InitializeAsync() => scene = await QueueScene.Open();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData("/queue/leads.csv")]
    [InlineData("/queue/leads.ods")]
    public async Task Get_WhenRoleDoesNotWorkInTheQueue_IsForbidden(string address)
    {
        var specialist = await scene.App.SignInAs(Role.Specialist);
        await scene.Lead(scene.Me);

        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.Get(address)).Status);
        Assert.Contains(address, (await scene.Manager.Get("/queue?scope=all")).Document.Body!.InnerHtml);
    }

    [Fact]
    public async Task Csv_OfAList_HoldsWhatMayBeOpenedAndWritesDownWhoTookIt()
    {
        await scene.Lead(scene.Neighbour, l => l.CompanyName = "Geheime Drones B.V.");
        await scene.Lead(scene.Me, l => (l.CompanyName, l.Language) = ("Nederlandse zaak", "nl"));
        var formula = await scene.Lead(scene.Me, l => (l.CompanyName, l.Language, l.AskedM2) = ("=HYPERLINK(\"x\")", "de", 12500));
        var secret = await scene.Lead(scene.Me, l => (l.CompanyName, l.Language, l.Confidential, l.CodeName, l.Contact!.Name) =
            ("Groot Merk N.V.", "de", true, "Zilvermeeuw", "Anna Verborgen"));

        using var answer = await scene.Manager.Http.GetAsync("/queue/leads.csv?scope=all&language=de&sort=received");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        Assert.Equal(("text/csv", "leads.csv"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        Assert.StartsWith("Kenmerk;Bedrijf;Contact;E-mail;", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"{formula.Reference};\"'=HYPERLINK", lines[1]);
        Assert.Contains(";12500;", lines[1]);
        Assert.StartsWith($"{secret.Reference};Zilvermeeuw;;;;", lines[2]);
        var read = await scene.App.Read(db => db.AccessLog.Where(a => a.Page == "queue/leads.csv").ToListAsync());
        Assert.Equal([formula.Id, secret.Id], read.Select(a => a.LeadId).Order());
        Assert.All(read, entry => Assert.Equal(scene.Me.Id, entry.UserId));
    }

    [Fact]
    public async Task Ods_OfAList_IsASpreadsheetWithTextNumbersAndDays()
    {
        var lead = await scene.Lead(scene.Me, l => (l.CompanyName, l.AskedM2) = ("=1+1 & <Zonen>\u0001", 12500));

        var bytes = await scene.Manager.Http.GetByteArrayAsync("/queue/leads.ods");

        // The kind stands uncompressed at a fixed place.
        Assert.StartsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Encoding.ASCII.GetString(bytes, 30, 60));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.NotNull(zip.GetEntry("META-INF/manifest.xml"));
        await using var content = zip.GetEntry("content.xml")!.Open();
        var xml = await XDocument.LoadAsync(content, LoadOptions.None, default);
        XNamespace table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
        var rows = xml.Descendants(table + "table-row").Select(r => r.Elements(table + "table-cell").ToList()).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Equal([lead.Reference, "=1+1 & <Zonen>"], rows[1].Take(2).Select(c => c.Value));
        Assert.Equal("string", rows[1][1].Attribute(office + "value-type")!.Value);
        var area = rows[1][rows[0].FindIndex(c => c.Value == "Gevraagd m²")];
        Assert.Equal(("float", "12500"), (area.Attribute(office + "value-type")!.Value, area.Attribute(office + "value")!.Value));
        Assert.Equal("date", rows[1][rows[0].FindIndex(c => c.Value == "Ontvangen")].Attribute(office + "value-type")!.Value);
        Assert.Equal(1, await scene.App.Read(db => db.AccessLog.CountAsync(a => a.Page == "queue/leads.ods")));
    }
}
