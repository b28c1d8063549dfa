using System.Net;
using System.Text;
using System.Text.Json;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Exchange;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Testing.Pages;
using Acquisitieloket.Web.Tests.Architecture;
using Acquisitieloket.Web.Tests.Features.Leads;

namespace Acquisitieloket.Web.Tests.Features.Supply;

public sealed class ExportTests : IAsyncLifetime
{
    private const string Own = "Economische Zaken Hengelo";
    private readonly LeadScene scene = new();

    public async Task InitializeAsync()
    {
        var (site, other) = (scene.App.Data.Site(), scene.App.Data.Site(Municipality.Almelo));
        (site.Code, site.Name, site.PriceMinEuroM2) = ("TST", "=HYPERLINK(\"http://kwaad.example\")", 90);
        site.Stamps = new Dictionary<string, FactStamp> { ["PriceMinEuroM2"] = new(new(2026, 9, 1), "Nota grondprijzen") };
        site.Plots = [new() { Number = "T-01", AreaM2 = 5_000 }, new() { Number = "WEG", AreaM2 = 1, ReplacedOn = new(2026, 1, 1) }];
        site.Buildings = [new() { SiteId = 0, Code = "P1", Name = "Hal", FloorM2 = 1_000 }];
        other.Code = "ALM";
        await scene.App.Add(site, other);
    }

    public Task DisposeAsync()
    {
        scene.Dispose();
        return Task.CompletedTask;
    }

    private static async Task<string[]> Lines(Visitor me, string query)
    {
        var response = await me.Http.GetAsync("/supply/export/" + query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public async Task Sites_HaveEveryFactUnderTheNamesOfIbisWithSourceAndDay_AndNoFormula()
    {
        var lines = await Lines(await scene.SignIn(Role.Manager, Own), "register.csv?kind=Site&own=true");

        var header = lines[0].Split(';');
        Assert.Equal(["type", "code", "plannaam", "gemeente"], header.Take(4));
        Assert.True(SiteFacts.All.All(f => header.Contains(FileColumns.NameOf(SubjectKind.Site, f.Name))));
        Assert.Equal(["bron", "peildatum", "minPrijs.bron", "minPrijs.peildatum"], header[^4..]);
        var row = Assert.Single(lines.Skip(1));
        Assert.Contains(";\"'=HYPERLINK(", row);
        Assert.EndsWith(";Nota grondprijzen;2026-09-01", row);
    }

    [Fact]
    public async Task Plots_ThatLeftTheRegister_AreNotInTheFile()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);

        Assert.StartsWith("kavel;TST;T-01;5000;aangeboden;nee", Assert.Single((await Lines(me, "register.csv?kind=Plot")).Skip(1)));
        Assert.StartsWith("pand;TST;P1;Hal;", Assert.Single((await Lines(me, "register.csv?kind=Building")).Skip(1)));
        Assert.Equal(2, (await Lines(me, "register.csv")).Skip(1).Count());
    }

    [Fact]
    public async Task Map_HoldsSitesPlotsAndBuildings()
    {
        var me = await scene.SignIn(Role.AccountManager, Own);
        using var map = JsonDocument.Parse(await me.Http.GetStringAsync("/supply/export/register.geojson?own=true"));

        var properties = map.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties")).ToList();
        Assert.Equal(["bedrijventerrein", "kavel", "pand"], properties.Select(p => p.GetProperty("type").GetString()));
        Assert.Equal((90, "2026-09-01"), (properties[0].GetProperty("minPrijs").GetInt32(), properties[0].GetProperty("minPrijs.peildatum").GetString()));
    }

    [Theory]
    [InlineData("template.csv?kind=Plot", HttpStatusCode.OK)]
    [InlineData("template.csv?kind=9", HttpStatusCode.NotFound)]
    [InlineData("register.csv?kind=auto", HttpStatusCode.NotFound)]
    [InlineData("register.geojson?own=misschien", HttpStatusCode.NotFound)]
    public async Task File_IsThereForWhatExists(string query, HttpStatusCode status) =>
        Assert.Equal(status, (await (await scene.SignIn(Role.Manager, Own)).Http.GetAsync("/supply/export/" + query)).StatusCode);

    [Fact]
    public async Task Columns_AreExplainedOneByOne_OnThePageAndInTheDocumentation()
    {
        var page = await (await scene.SignIn(Role.Manager, Own)).Get("/supply/export/columns");
        var doc = Repository.Read("docs/register-files.md");

        foreach (var kind in Enum.GetValues<SubjectKind>())
            foreach (var column in FileColumns.Of(kind))
            {
                Assert.Contains(column.Name, page.Text);
                Assert.Contains($"| `{column.Name}` | {column.Explanation.Replace("|", "\\|")} |", doc);
            }
    }
}
