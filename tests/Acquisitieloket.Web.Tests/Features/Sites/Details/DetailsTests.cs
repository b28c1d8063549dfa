using System.Net;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Sites.Details;

public sealed class DetailsTests(SitesScene scene) : IClassFixture<SitesScene>
{
    [Fact]
    public async Task Get_ASite_ShowsProfileFactsPlotsAndWhoHelps()
    {
        var page = await scene.App.Guest().Get("/nl/sites/VEL");
        var site = await SiteAsync("VEL");

        Assert.Equal("De Veldkamp", page.Heading);
        Assert.Contains("In uitgifte", page.Text);
        Assert.Contains("Indicatief", page.Text);
        var facts = page.Table("Feiten over De Veldkamp");
        Assert.Contains(facts, f => f[0] == "Milieucategorie" && f[1] == "Tot en met 4.2" && f[2].Length > 8 && f[3].StartsWith("Ontwikkelagenda"));
        Assert.Contains(facts, f => f[0] == "Ruimte op het stroomnet" && f[1] == "Beperkt"
            && f[2] == site.GridAsOf!.Value.ToString("d MMM yyyy", new System.Globalization.CultureInfo("nl-NL")));
        Assert.Contains(facts, f => f[0] == "Proceswater" && f[1] == "Niet bekend");
        Assert.Contains(facts, f => f[0] == "Grondprijs" && f[1] == "130 tot 160 euro per m²");
        Assert.Contains(facts, f => f[0] == "Hoe een kavel wordt uitgegeven" && f[1] == "Loting");
        Assert.Contains(facts, f => f[0] == "Vermogen van één aansluiting" && f[1] == "Vanaf 1 januari 2029: 400 kVA altijd, 1.250 kVA met een flexibel contract");
        Assert.Contains(facts, f => f[0] == "Bouwhoogte" && f[1] == "Tot 15 m");
        Assert.Equal(4, page.Table("Bereikbaarheid van De Veldkamp").Count);
        Assert.Equal(site.Plots.Count, page.Table("Kavels op De Veldkamp").Count);
        Assert.Equal(site.Plots.Count, page.Document.QuerySelectorAll("figure svg.plan .plot").Length);
        Assert.Equal("tel:+31740000000", page.Link("074 000 0000").Href);
        Assert.EndsWith("/nl/enquiry?site=VEL", page.Link("Vraag over deze locatie").Href);
    }

    [Theory]
    [InlineData("en", "logistics", "Fact", "logistiek")]
    [InlineData("de", "Logistik", "Merkmal", "logistiek")]
    public async Task Get_InAnotherLanguage_TranslatesTagsAndPlaces(string language, string tag, string heading, string dutch)
    {
        var page = await scene.App.Guest().Get($"/{language}/sites/XLB");

        Assert.Contains(tag, page.Text);
        Assert.Contains(heading, page.Text);
        Assert.DoesNotContain(dutch, page.Text);
    }

    [Fact]
    public async Task Get_ASiteWithBuildingsOnly_SaysWhatSpaceThereIs()
    {
        var page = await scene.App.Guest().Get("/en/sites/BIB");

        Assert.Contains("No plots are offered here. There is space in buildings: ", page.Text);
        Assert.Null(page.Document.QuerySelector("svg.plan"));
    }

    [Fact]
    public async Task Get_ACodeInSmallLetters_LeadsToTheOneAddress() =>
        Assert.Equal("/de/sites/XLB", (await scene.App.Guest().Get("/de/sites/xlb")).Path);

    [Theory]
    [InlineData("/nl/sites/NIX")]
    [InlineData("/nl/sites/" + SitesScene.Dropped)]
    [InlineData("/en/sites/%20")]
    public async Task Get_ASiteThatIsNotThere_IsNotFoundInStyle(string path)
    {
        var page = await scene.App.Guest().Get(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.NotNull(page.Document.QuerySelector("h1"));
    }

    [Fact]
    public async Task Compare_FromTheSitePage_PutsTheOtherBesideIt()
    {
        var form = (await scene.App.Guest().Get("/nl/sites/KEN")).Form("Vergelijken");

        var page = await form.Fill("Vergelijk met", "Hengelo: Hart van Zuid").Submit();

        Assert.Equal("/nl/sites/compare?code=KEN&code=HVZ", page.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("en")]
    [InlineData("de")]
    public async Task Word_ForEveryTagAndPlaceInTheRegister_HasATranslationOfItsOwn(string language)
    {
        var sites = await scene.App.Read(db => db.Sites.AsNoTracking().Where(s => s.Programme != ProgrammeStatus.Dropped).ToListAsync());
        var words = sites.SelectMany(s => s.Wanted.Concat(s.Allowed).Concat(s.Excluded).Concat(s.SpaceTypes).Concat(s.ShareCaps.Keys)
            .Concat(s.Accessibility.SelectMany(a => new[] { a.What, a.Cemt }.OfType<string>()))).Distinct().ToList();
        var texts = new System.Resources.ResourceManager("Acquisitieloket.Core.Matching.MatchSentences", typeof(MatchSentences).Assembly)
            .GetResourceSet(new(language), createIfNotExists: true, tryParents: false)!;

        Assert.True(words.Count > 50, $"Only {words.Count} words.");
        Assert.All(words, word => Assert.False(string.IsNullOrEmpty(texts.GetString($"Word.{word}")), word));
    }

    private Task<Site> SiteAsync(string code) => scene.App.Do<AppDbContext, Site>(db =>
        db.Sites.AsNoTracking().Include(s => s.Plots).SingleAsync(s => s.Code == code));
}
