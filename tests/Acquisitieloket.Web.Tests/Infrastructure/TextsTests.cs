using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Acquisitieloket.Web.Tests.Infrastructure;

public sealed partial class TextsTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Files = SourceTree.Features("*.resx").Concat(SourceTree.Words("*.resx"))
        .ToDictionary(file => file.Path.Replace('\\', '/'), file => XDocument.Parse(file.Text).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value));

    public static TheoryData<string> Dutch => [.. Files.Keys.Where(path => !Translation().IsMatch(path))];

    [Fact]
    public void Find_Texts_FindsThoseOfTheCounterAndTheSharedOnes()
    {
        Assert.Contains("Counter/CounterTexts.resx", Files.Keys);
        Assert.Contains("Shared/SharedTexts.resx", Files.Keys);
    }

    [Theory]
    [MemberData(nameof(Dutch))]
    public void Compare_TheThreeLanguages_HaveTheSameKeysAndPlaces(string path)
    {
        foreach (var language in (string[])["en", "de"])
        {
            var translated = Files[path.Replace(".resx", $".{language}.resx")];
            Assert.Equal(Files[path].Keys.Order(), translated.Keys.Order());
            foreach (var (key, dutch) in Files[path])
            {
                Assert.False(string.IsNullOrWhiteSpace(translated[key]), $"{key} is empty in {language}");
                Assert.Equal((key, Places(dutch)), (key, Places(translated[key])));
            }
        }
    }

    [Fact]
    public void Read_EveryView_UsesOnlyKeysThatExist()
    {
        var used = SourceTree.Features("*.cshtml")
            .SelectMany(view => UsedKey().Matches(view.Text).Select(match => (view.Path, Source: match.Groups[1].Value, Key: match.Groups[2].Value)))
            .ToList();

        Assert.NotEmpty(used);
        foreach (var (path, source, key) in used)
        {
            var area = path.Split('/', '\\')[0];
            var texts = source == "S" ? "Shared/SharedTexts.resx" : $"{area}/{area}Texts.resx";
            Assert.True(Files[texts].ContainsKey(key), $"{path} uses {key}, which {texts} does not have");
        }
    }

    private static string Places(string text) =>
        string.Join(",", Place().Matches(text).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\.(en|de)\.resx$")]
    private static partial Regex Translation();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();

    // Keys put together at run time start with $ and are covered by the tests of their page.
    [GeneratedRegex(@"\b([TS])\[""([A-Za-z0-9_]+)""")]
    private static partial Regex UsedKey();
}
