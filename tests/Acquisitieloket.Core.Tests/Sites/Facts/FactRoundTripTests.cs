using System.Globalization;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Sites.Facts;

public sealed class FactRoundTripTests
{
    private const int Tries = 100;

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var subject in Subjects(new Random(1)))
                foreach (var fact in subject.Facts)
                    all.Add(KindOf(subject), fact.Name);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Write_WhatWasRead_ReadsTheSame(string kind, string name)
    {
        var random = new Random(name.Aggregate(7, (seed, sign) => seed * 31 + sign));
        var known = 0;
        for (var i = 0; i < Tries; i++)
        {
            var (subject, other) = (Subjects(random).Single(s => KindOf(s) == kind), Subjects(random).Single(s => KindOf(s) == kind));
            var fact = subject.Facts.Single(f => f.Name == name);
            Assert.Null(subject.Write(fact, RandomFacts.Text(fact, random)));
            var read = subject.Read(fact);
            Assert.Null(other.Write(fact, read));
            Assert.Equal(read, other.Read(fact));
            known += read is null ? 0 : 1;
        }
        Assert.True(known > Tries / 2);
    }

    [Fact]
    public void Write_WhatTheDemoHas_ReadsTheSame()
    {
        var random = new Random(2);
        foreach (var site in DemoSupply.Build(new(2026, 11, 23)))
            foreach (var subject in site.Plots.Select(p => FactSubject.Of(site, p)).Concat(site.Buildings.Select(b => FactSubject.Of(site, b))).Prepend(FactSubject.Of(site)))
            {
                var other = Subjects(random).Single(s => KindOf(s) == KindOf(subject));
                foreach (var fact in subject.Facts)
                {
                    Assert.Null(other.Write(fact, subject.Read(fact)));
                    Assert.Equal(subject.Read(fact), other.Read(fact));
                }
            }
    }

    [Fact]
    public void Facts_HaveNamesAndColumnsOfTheirOwn()
    {
        foreach (var subject in Subjects(new Random(3)))
        {
            Assert.Equal(subject.Facts.Count, subject.Facts.DistinctBy(f => f.Name).Count());
            Assert.Equal(subject.Facts.Count, subject.Facts.DistinctBy(f => f.Column).Count());
            Assert.All(subject.Facts, f => Assert.True(f.Name.Length <= FactChange.FactLength));
        }
    }

    [Theory]
    [InlineData("Name", ""), InlineData("MaxEnvironmentalCategory", "7"), InlineData("MaxCoveragePercent", "0"), InlineData("MaxBuildingHeightM", "1.5")]
    [InlineData("Heat", "misschien"), InlineData("GridAsOf", "31-02-2026"), InlineData("SpaceTypes", "kavel, kasteel"), InlineData("Grid", "ruim")]
    [InlineData("Power", "2029-01-01 | veel"), InlineData("Power", "2029-01-01 | 1\n1-1-2029 | 2"), InlineData("ShareCaps", "logistiek | 101")]
    [InlineData("Accessibility", "fiets | pad"), InlineData("Outline", "6.7 52.2, 6.8 52.2"), InlineData("Outline", "6.7 52.2, 6.8 52.3, 6.8 52.2, 6.7 52.3")]
    [InlineData("Outline", "{\"type\":\"Point\",\"coordinates\":[6.7,52.2]}"), InlineData("Outline", "[[6.7],[6.8],[6.8]]"), InlineData("Outline", "250000 475000, 250100 475000, 250100 475100")]
    public void Write_WhatIsNoValue_SaysSoAndLeavesTheSubject(string name, string text)
    {
        var subject = Subjects(new Random(4)).First();
        var fact = subject.Facts.Single(f => f.Name == name);
        var before = subject.Read(fact);

        Assert.NotNull(subject.Write(fact, text));
        Assert.NotNull(fact.FaultOf(text));
        Assert.Equal(before, subject.Read(fact));
    }

    [Theory]
    [InlineData("6.7 52.2, 6.8 52.2, 6.8 52.3"), InlineData("52.2 6.7\n52.2 6.8\n52.3 6.8"), InlineData("POLYGON((6.7 52.2, 6.8 52.2, 6.8 52.3, 6.7 52.2))")]
    [InlineData("""{"type":"Polygon","coordinates":[[[6.7,52.2],[6.8,52.2],[6.8,52.3],[6.7,52.2]]]}""")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[6.7,52.2],[6.8,52.2],[6.8,52.3],[6.7,52.2]]]}}]}""")]
    public void Write_AnOutlineInAnyWriting_ReadsItsCorners(string text)
    {
        var subject = Subjects(new Random(5)).First();
        Assert.Null(subject.Write(subject.Facts.Single(f => f.Name == "Outline"), text));

        Assert.Equal([new(6.7, 52.2), new(6.8, 52.2), new(6.8, 52.3)], subject.Site.Outline);
    }

    [Fact]
    public void Write_ANumberWithThousands_ReadsItAsTheDutchWriteIt()
    {
        var subject = Subjects(new Random(6)).First();
        foreach (var text in new[] { "12500", "12.500", "12 500" })
        {
            Assert.Null(subject.Write(subject.Facts.Single(f => f.Name == "PlotMaxM2"), text));
            Assert.Equal(12_500, subject.Site.PlotMaxM2);
        }
    }

    private static IEnumerable<FactSubject> Subjects(Random random)
    {
        var site = new TestData().Site();
        (site.Latitude, site.Longitude) = (52.2 + random.NextDouble() / 10, 6.7);
        return [FactSubject.Of(site), FactSubject.Of(site, new Plot { Number = "1", AreaM2 = 100 }), FactSubject.Of(site, new Building { SiteId = 0, Code = "P", Name = "Pand", FloorM2 = 100 })];
    }

    private static string KindOf(FactSubject subject) => subject.Plot is not null ? "plot" : subject.Building is not null ? "building" : "site";
}

/// <summary>Texts that a fact takes, of everything that it takes.</summary>
internal static class RandomFacts
{
    public static string? Text(IFact fact, Random random) => !fact.Required && random.Next(8) == 0 ? null : fact.Kind switch
    {
        FactKind.Text => new string([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => (char)random.Next('A', 'Z'))]),
        FactKind.Sentences => $"Regel {random.Next(100)} – bedrijven\nt/m “3.2”; zie ook art. 4 | lid {random.Next(9)}.",
        FactKind.Whole => fact.Column.EndsWith("Pct", StringComparison.Ordinal) || fact.Column.EndsWith("ategorie", StringComparison.Ordinal) ? $"{random.Next(1, 7)}" : $"{random.Next(1, 200)}",
        FactKind.Decimal => Number(fact.Column switch { "breedtegraad" => 51 + random.NextDouble() * 2, "lengtegraad" => 4 + random.NextDouble() * 3, _ => 1 + random.NextDouble() * 50 }),
        FactKind.YesNo => random.Next(2) == 0 ? "ja" : "Nee",
        FactKind.Date => random.Next(2) == 0 ? Day(random) : $"{random.Next(1, 28)}-{random.Next(1, 12)}-2027",
        FactKind.Word => fact.Words[random.Next(fact.Words.Count)].ToUpperInvariant(),
        FactKind.Words => string.Join(',', fact.Words.Where(_ => random.Next(2) == 0)),
        FactKind.Tags => "logistiek, " + string.Join("; ", Enumerable.Range(0, random.Next(4)).Select(i => $"woord {i}")),
        FactKind.Power => string.Join('\n', Enumerable.Range(2027, random.Next(1, 4)).Select(year => $"{year}-0{random.Next(1, 9)}-01 | {random.Next(0, 900)} | {(random.Next(2) == 0 ? "" : random.Next(900))}")),
        FactKind.Ways => string.Join('\n', Enumerable.Range(1, random.Next(1, 4)).Select(i => $"{RegisterWords.Of((Modality)i)} | weg {i}, afslag | {(random.Next(2) == 0 ? "" : "2,35")} | {(i == 2 ? "Va (na verruiming)" : "")}")),
        FactKind.Shares => $"logistiek (tweede fase) | {random.Next(1, 100)}\nHTSM | 12,5",
        FactKind.Outline => Outline(random),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, "Say here which texts it takes."),
    };

    // A star round a point, the corners in order of their angle: it never crosses itself.
    private static string Outline(Random random)
    {
        var corners = random.Next(3, 40);
        return string.Join(", ", Enumerable.Range(0, corners).Select(i => (Angle: i * Math.Tau / corners, Far: 0.001 + random.NextDouble() / 100))
            .Select(p => $"{Number(6.7 + p.Far * Math.Cos(p.Angle))} {Number(52.2 + p.Far * Math.Sin(p.Angle))}"));
    }

    private static string Day(Random random) => new DateOnly(2026, 1, 1).AddDays(random.Next(2_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.#########", CultureInfo.InvariantCulture);
}
