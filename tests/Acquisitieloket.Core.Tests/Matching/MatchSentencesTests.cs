using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Tests.Matching;

public sealed class MatchSentencesTests
{
    private static readonly Requirements Distributor = new()
    {
        Activity = ActivityKind.Logistics, Forms = [SpaceForm.Plot], PlotM2 = new(80_000, 120_000), Road = Need.Needed,
        PowerKva = 2_000,
    };

    [Fact]
    public void Sentence_AboutACategory_NamesTheHighestAsZoningPlansDo()
    {
        var match = Supply.RankOne("XLB", site =>
        {
            site.MaxEnvironmentalCategory = 3;
            site.Plots.ForEach(plot => plot.CategoryOverride = null);
        }, Distributor with { Category = EnvironmentalCategory.Two });

        Assert.EndsWith("De hoogste is 3.2.", match.Criterion(Criterion.Category).Sentence(CultureInfo.GetCultureInfo("nl")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Er is weinig ruimte op het stroomnet. 2.000 kVA is niet zeker; vraag het na bij de netbeheerder.")]
    [InlineData("en", "The grid has little spare capacity. 2,000 kVA is not certain; ask the grid operator.")]
    [InlineData("de", "Im Stromnetz ist wenig Platz. 2.000 kVA sind nicht sicher; bitte beim Netzbetreiber nachfragen.")]
    public void Sentence_WhenReadInALanguage_IsWrittenInIt(string language, string expected) => Assert.Equal(
        expected,
        Supply.Rank(Distributor).Of("XLB").Criterion(Criterion.Power).Sentence(CultureInfo.GetCultureInfo(language)));

    [Theory]
    [InlineData("nl", "U hebt een voorkeur voor Hengelo.", "Het bedrijf heeft een voorkeur voor Hengelo.")]
    [InlineData("en", "You prefer Hengelo.", "The company prefers Hengelo.")]
    [InlineData("de", "Sie bevorzugen Hengelo.", "Das Unternehmen bevorzugt Hengelo.")]
    public void Sentence_SaidToTheCompany_SpeaksToIt(string language, string toYou, string ofIt)
    {
        var preference = Supply.Rank(new() { Activity = ActivityKind.Production, PreferredMunicipalities = [Municipality.Hengelo] }).Sites
            .First(s => s.Municipality == Municipality.Hengelo).Criterion(Criterion.Preference);
        Assert.Equal((toYou, ofIt), (preference.SentenceToYou(CultureInfo.GetCultureInfo(language)), preference.Sentence(CultureInfo.GetCultureInfo(language))));
    }

    [Fact]
    public void Sentence_WhenTheFactHasADistance_WritesItTheDutchWay() => Assert.Equal(
        "A35, eigen afslag op 0,5 km.",
        Supply.Rank(Distributor).Of("XLB").Criterion(Criterion.Road).Sentence(CultureInfo.GetCultureInfo("nl-NL")));

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Texts_InEveryLanguage_HaveTheSameKeysAndPlaceholders(string language)
    {
        var dutch = Texts("");
        var other = Texts(language);

        Assert.True(dutch.Count > 100);
        Assert.Equal(dutch.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(dutch, t => Assert.Equal(Placeholders(t.Value), Placeholders(other[t.Key])));
    }

    [Fact]
    public void Texts_ForEveryNameOfTheRules_AreThere()
    {
        var culture = CultureInfo.GetCultureInfo("nl");
        var names = Enum.GetValues<Criterion>().Select(c => MatchSentences.Name(c, culture))
            .Concat(Enum.GetValues<Outcome>().Select(o => MatchSentences.Name(o, culture)))
            .Concat(Enum.GetValues<Verdict>().Select(v => MatchSentences.Name(v, culture)));

        Assert.DoesNotContain(names, n => n.Contains('.'));
    }

    [Fact]
    public void Tags_OfTheTable_FitInOneSetOfBits() => Assert.InRange(ProfileTags.Count, 30, 64);

    private static Dictionary<string, string> Texts(string language) =>
        new ResourceManager("Acquisitieloket.Core.Matching.MatchSentences", typeof(MatchSentences).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(language), true, false)!.Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static IEnumerable<string> Placeholders(string text) =>
        Regex.Matches(text, @"\{\d\}").Select(m => m.Value).Order(StringComparer.Ordinal);
}
