using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Tests.Matching.Cases;
using FsCheck;
using FsCheck.Fluent;

namespace Acquisitieloket.Core.Tests.Matching;

/// <summary>Every criterion is a whole sentence in three languages, with the day of its fact.</summary>
public sealed class SentenceProperties
{
    private static readonly CultureInfo[] Languages = [.. new[] { "nl", "en", "de" }.Select(CultureInfo.GetCultureInfo)];

    private static readonly Criterion[] SayWordsOfTheRegister = [Criterion.Profile, Criterion.SpaceType, Criterion.Knowledge];

    // One result for each phrase that the rules come to, on the enquiries of the table and on random requests and sites.
    private static readonly IReadOnlyList<CriterionResult> Results =
        [.. Rankings().SelectMany(s => s.Criteria).DistinctBy(c => (c.Phrase, c.Outcome, c.Text is null, c.First is null, c.Second is null, c.FactDate is null))];

    [Fact]
    public void Phrases_OfTheRules_AreThoseOfTheTextsInEveryLanguage() => Assert.All(Languages, language =>
    {
        string[] written = [.. Texts(language).Keys.Where(k => !k.Contains('.'))], said = [.. Results.Select(r => r.Phrase).Distinct()];
        Assert.Equal("", string.Join(' ', said.Except(written)));
        Assert.Equal("", string.Join(' ', written.Except(said)));
    });

    [Fact]
    public void Sentence_OfEveryResult_IsWholeInEveryLanguage() => Assert.All(Languages, language => Assert.All(Results, result =>
    {
        foreach (var sentence in new[] { result.Sentence(language), result.SentenceToYou(language) })
        {
            Assert.Matches(@"^[\p{Lu}\d].*\.$", sentence);
            Assert.DoesNotMatch(@"[{}]|  | \.|: \.", sentence);
        }
        var template = Texts(language)[result.Phrase];
        Assert.True(!template.Contains("{0}") || !string.IsNullOrEmpty(result.Text), $"{result.Phrase} says no text");
        Assert.True(!Regex.IsMatch(template, "{[13]}") || result.First is not null, $"{result.Phrase} says no first number");
        Assert.True(!template.Contains("{2}") || result.Second is not null, $"{result.Phrase} says no second number");
    }));

    [Fact]
    public void Result_ThatRestsOnAFactOfTheSite_HasItsDay() => Assert.All(
        Results.Where(r => r.IsKnown && r.Key != Criterion.Preference), r => Assert.True(r.FactDate is not null, r.Phrase));

    [Fact]
    public void Words_OfTheRegister_AreThereInEveryLanguage()
    {
        var words = Rankings().SelectMany(s => s.Criteria).Where(c => SayWordsOfTheRegister.Contains(c.Key)).Select(c => c.Text).OfType<string>().ToHashSet();
        Assert.Superset(new HashSet<string>(["maakindustrie", "chemie", "kantoor"]), words);
        Assert.All(Languages, language => Assert.All(words, word => Assert.Contains($"Word.{word}", Texts(language).Keys)));
    }

    private static IEnumerable<SiteMatch> Rankings()
    {
        foreach (var known in ExpertTable.All)
            foreach (var site in Supply.Rank(known.Asks).Sites)
                yield return site;
        var sites = Enumerable.Range(1, 300).Select(seed => SiteSupply.Of(RandomSites.Make(seed, plain: false))).ToList();
        foreach (var asked in RandomRequests.Any().Sample(60, new Rnd(20261128UL, 20261129UL), 200))
            foreach (var site in Matcher.Rank(asked, sites, Supply.Today).Sites.Concat(Supply.Rank(asked).Sites))
                yield return site;
    }

    private static Dictionary<string, string> Texts(CultureInfo language) =>
        new ResourceManager("Acquisitieloket.Core.Matching.MatchSentences", typeof(MatchSentences).Assembly)
            .GetResourceSet(language.Name == "nl" ? CultureInfo.InvariantCulture : language, true, false)!.Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);
}
