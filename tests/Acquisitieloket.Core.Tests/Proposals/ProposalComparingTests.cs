using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Comparing;
using Acquisitieloket.Core.Proposals.Documents;
using Acquisitieloket.Core.Templates;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Proposals;

/// <summary>What is said of two versions of a proposal, side by side.</summary>
public sealed class ProposalComparingTests : IAsyncLifetime
{
    private readonly TestCore core = new();
    private ProposalDocument first = null!;
    private Func<string, ProposalWords> words = null!;

    public async Task InitializeAsync()
    {
        first = await core.Do<ProposalDocuments, ProposalDocument>(documents => Task.FromResult(ProposalScenes.Write(documents, "water")));
        words = await core.Do<TemplateFiles, Func<string, ProposalWords>>(files => Task.FromResult<Func<string, ProposalWords>>(language => ProposalWords.Of(files, language)));
    }

    public async Task DisposeAsync() => await core.DisposeAsync();

    private ProposalComparison With(Func<ProposalDocument, ProposalDocument> change) =>
        ProposalComparing.Of(first, change(first with { Number = 2, MadeOn = first.MadeOn.AddDays(3) }), words);

    private static ProposalDocument First(ProposalDocument document, Func<DocumentSite, DocumentSite> change) =>
        document with { Sites = [change(document.Sites[0]), .. document.Sites.Skip(1)] };

    private static DocumentSite Facts(DocumentSite site, Func<DocumentFact, DocumentFact> change) => site with { Facts = [.. site.Facts.Select(change)] };

    [Fact]
    public void Of_TheSameTwice_SaysThatNothingChanged()
    {
        var compared = With(d => d);
        Assert.True(compared.Nothing);
        Assert.Equal("Er is niets veranderd: voorstel 2 zegt hetzelfde als voorstel 1.", ComparisonSummary.Of(compared));
        Assert.All(compared.Sites, s => Assert.Empty(s.Changes));
    }

    [Fact]
    public void Of_ASiteLess_NamesItAndLeavesTheOthersInPlace()
    {
        var compared = With(d => d with { Sites = [d.Sites[1], d.Sites[2]] });

        Assert.Equal([(2, 1), (3, 2), (1, null)], compared.Sites.Select(s => (s.Was!.Value, s.Is)));
        Assert.False(compared.Reordered);
        Assert.Equal($"Voorstel 2 heeft één locatie minder: {first.Sites[0].Name}.", ComparisonSummary.Of(compared));
    }

    [Fact]
    public void Of_ASiteMoreInAnotherOrder_SaysBoth()
    {
        var older = first with { Sites = [first.Sites[0], first.Sites[1]] };
        var compared = ProposalComparing.Of(older, first with { Number = 2, Sites = [first.Sites[1], first.Sites[2], first.Sites[0]] }, words);

        Assert.Equal([true, false, true], compared.Sites.Select(s => s.Moved));
        Assert.Equal($"Voorstel 2 heeft één locatie meer: {first.Sites[2].Name}. De volgorde is anders.", ComparisonSummary.Of(compared));
    }

    [Fact]
    public void Of_AFactThatChanged_GivesWasAndIsWithTheirDays()
    {
        var later = first.MadeOn.AddDays(2);
        var compared = With(d => First(d, s => Facts(s, f => f.Key switch
        {
            "price" => f with { Value = "€ 150 per m²", AsOf = later },
            "grid" => f with { AsOf = later },
            _ => f,
        })));

        var change = Assert.Single(compared.Sites[0].Changes);
        Assert.Equal(("Grondprijs", "€ 150 per m²", later), (change.Name, change.Is, change.IsOn));
        Assert.Equal(first.Sites[0].Facts.Single(f => f.Key == "price").Value, change.Was);
        Assert.Equal(["Stroomnet"], compared.Sites[0].Confirmed);
        Assert.Equal($"Voorstel 2 heeft dezelfde locaties. Op {first.Sites[0].Name} veranderde: grondprijs.", ComparisonSummary.Of(compared));
    }

    [Fact]
    public void Of_PlotsScoresAndOwnWords_TellsEach()
    {
        var plot = first.Sites[0].Plots[0];
        var compared = With(d => First(d, s => s with
        {
            Score = 12,
            Motivation = "Anders.",
            Plots = [plot with { Status = "onder optie" }, .. s.Plots.Skip(2)],
            Criteria = [.. s.Criteria.Select(c => c.Key == Criterion.Area ? c with { Score = 1, Outcome = Outcome.Partly } : c)],
        }));

        var changes = compared.Sites[0].Changes;
        Assert.Equal(["Eigen toelichting", "Score", $"Kavel {plot.Number}", $"Kavel {first.Sites[0].Plots[1].Number}", "Beoordeling: Oppervlakte"], changes.Select(c => c.Name));
        Assert.Contains("onder optie", changes[2].Is);
        Assert.Null(changes[3].Is);
        Assert.StartsWith("1 · voldoet deels", changes[4].Is);
    }

    [Fact]
    public void Of_WordsWithOtherSpaces_IsNoChange() =>
        Assert.True(With(d => First(d, s => s with { Motivation = s.Motivation!.Replace(" ", "  ") })).Nothing);

    [Fact]
    public void Of_PricesLeftOutAndALaterDay_StandsWithTheWhole()
    {
        var compared = With(d => d with { ShowPrices = false, ValidUntil = d.ValidUntil.AddDays(7), Question = "Nu met spoor.", Blocks = [.. d.Blocks.Skip(1), "wtc"] });

        Assert.Equal([("Geldig tot en met", "5 februari 2027"), ("Prijzen", "staan er niet in"), ("Vraag van het bedrijf", "Nu met spoor."), ("Teksten over de regio", "World Trade Center")],
            compared.Whole.Select(c => (c.Name, c.Is!)));
    }

    [Fact]
    public async Task Of_AnotherLanguage_ComparesNumbersAndNotWords()
    {
        var english = await core.Do<ProposalDocuments, ProposalDocument>(documents => Task.FromResult(ProposalScenes.Write(documents, "water", language: "en")));
        var newer = First(english with { Number = 2 }, s => Facts(s, f => f.Key == "price" ? f with { Value = "€ 150 per m²" } : f) with
        {
            Motivation = first.Sites[0].Motivation,
        });
        var compared = ProposalComparing.Of(first, newer, words);

        Assert.True(compared.OtherLanguage);
        Assert.Equal("Taal", Assert.Single(compared.Whole).Name);
        Assert.Equal("Grondprijs", Assert.Single(compared.Sites[0].Changes).Name);
        Assert.All(compared.Sites.Skip(1), s => Assert.Empty(s.Changes));
    }

    [Theory]
    [InlineData("en", "price", "€ 90 to € 1,120 per m²", "€ 90 tot € 1.120 per m²")]
    [InlineData("de", "price", "ab 95 € je m²", "vanaf € 95 per m²")]
    [InlineData("en", "category", "up to 4.2", "tot en met 4.2")]
    [InlineData("de", "category", "bis 4.1", "tot en met 4.1")]
    public async Task Of_AFactInAnotherLanguage_IsToldInDutch(string language, string key, string written, string told)
    {
        var older = await core.Do<ProposalDocuments, ProposalDocument>(documents => Task.FromResult(ProposalScenes.Write(documents, "water", language: language)));
        var newer = First(older with { Number = 2 }, s => Facts(s, f => f.Key == key ? f with { Value = written } : f));

        var change = Assert.Single(ProposalComparing.Of(older, newer, words).Sites[0].Changes);

        Assert.Equal((told, false), (change.Is, change.AsWritten));
    }
}
