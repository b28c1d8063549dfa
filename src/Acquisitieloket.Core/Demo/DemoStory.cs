using System.Text.Json;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Demo;

/// <summary>A kind of company that asks for a place, with its own words and figures (stories.json).</summary>
internal sealed record DemoStory
{
    public required ActivityKind Activity { get; init; }
    public required int Weight { get; init; }
    public string? Sbi { get; init; }
    public required IReadOnlyList<string> Features { get; init; }
    public required IReadOnlyList<SpaceForm> Forms { get; init; }
    /// <summary>Lowest and highest of each figure.</summary>
    public int[]? PlotM2 { get; init; }
    public int[]? FloorM2 { get; init; }
    public int[]? Kva { get; init; }
    public required int[] Jobs { get; init; }
    public required IReadOnlyList<EnvironmentalCategory> Categories { get; init; }
    public required DemoNeeds Needs { get; init; }
    public required IReadOnlyList<Municipality> Municipalities { get; init; }
    /// <summary>Sites that such a company may name by itself.</summary>
    public required IReadOnlyList<string> Sites { get; init; }
    public required IReadOnlyList<DemoVoice> Nl { get; init; }
    public required IReadOnlyList<DemoVoice> En { get; init; }
    public required IReadOnlyList<DemoVoice> De { get; init; }

    public IReadOnlyList<DemoVoice> Voices(string language) => language switch { "en" => En, "de" => De, _ => Nl };
}

/// <summary>A company's name, with a surname to fill in, and how it puts its question.</summary>
internal sealed record DemoVoice(string Name, string Text);

/// <summary>What a company of a story needs of its surroundings.</summary>
internal sealed record DemoNeeds(Need Road, Need Water, Need Rail, Need Air, Need PublicTransport);

/// <summary>All stories, with sentences that fit any of them.</summary>
internal sealed record DemoStories
{
    public required IReadOnlyList<DemoStory> Stories { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Reasons { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Closings { get; init; }

    public static DemoStories Read()
    {
        using var file = typeof(DemoStories).Assembly.GetManifestResourceStream("Acquisitieloket.Core.Demo.stories.json")!;
        return JsonSerializer.Deserialize<DemoStories>(file, JsonColumn.Options)!;
    }
}
