using System.Globalization;
using System.Text;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Bogus;

namespace Acquisitieloket.Core.Demo;

/// <summary>Invents enquiries that read like real ones; the same row of them for the same seed.</summary>
internal sealed class DemoEnquiries(Randomizer random)
{
    private static readonly string[] Cities =
        ["Almelo", "Borne", "Enschede", "Hengelo", "Oldenzaal", "Rijssen", "Losser", "Haaksbergen", "Deventer", "Apeldoorn", "Zwolle"];
    private static readonly string[] GermanCities = ["Nordhorn", "Gronau", "Ahaus", "Bad Bentheim", "Lingen", "Münster"];
    private static readonly string[] ForeignCities = ["Manchester", "Gent", "Aarhus", "Cork", "Poznań", "Boston"];
    private static readonly string[] Sources =
        ["Zoekmachine", "Collega-ondernemer", "Oost NL", "Bedrijvenvereniging", "Beurs", "Website van de gemeente", "NFIA", "Makelaar"];
    // Words that a company abroad would write in its own language too.
    private static readonly string[] SourcesAbroad = ["Google", "LinkedIn", "Oost NL", "IHK", "Hannover Messe", "Port of Twente", "NFIA", "Kennispark Twente"];
    private static readonly string[] Roles = ["Directeur", "Eigenaar", "Operationeel manager", "Facilitair manager", "Financieel directeur"];

    private readonly DemoStories stories = DemoStories.Read();
    private readonly Dictionary<string, Faker> fakers = new[] { "nl", "en", "de" }
        .ToDictionary(l => l, l => new Faker(l == "en" ? "en_GB" : l) { Random = random });

    /// <summary>
    /// The next enquiry, for a company that becomes active within a few years of <paramref name="on"/>; of the same kind
    /// as an earlier one when that is given.
    /// </summary>
    public DemoEnquiry Next(DateOnly on, DemoEnquiry? earlier)
    {
        var story = earlier?.Story ?? random.WeightedRandom([.. stories.Stories], Weights(stories.Stories));
        var language = earlier?.Language ?? random.WeightedRandom(["nl", "de", "en"], [0.82f, 0.1f, 0.08f]);
        var voice = earlier?.Voice ?? random.ListItem([.. story.Voices(language)]);
        var faker = fakers[language];
        var surname = faker.Name.LastName();
        var city = random.ArrayElement(language switch { "de" => GermanCities, "en" => ForeignCities, _ => Cities });
        var name = earlier?.Answers.Company.Name ?? string.Format(CultureInfo.InvariantCulture, voice.Name, surname);
        var host = Host(name);
        var requirements = Requirements(story, on);
        return new DemoEnquiry(story, voice, language, new EnquiryAnswers
        {
            Company = new CompanyAnswers
            {
                Name = name, City = city, Website = random.Bool(0.7f) ? $"https://www.{host}" : null,
                KvkNumber = earlier?.Answers.Company.KvkNumber ?? (language == "nl" ? random.Int(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture) : null),
                ForeignRegister = language == "de" ? $"HRB {random.Int(1_000, 29_999)}" : null,
                Country = language switch { "de" => "DE", "en" => "GB", _ => "NL" },
                Situation = random.WeightedRandom(
                    [CompanySituation.Moving, CompanySituation.Expanding, CompanySituation.New, CompanySituation.SecondSite],
                    [0.35f, 0.35f, 0.15f, 0.15f]),
            },
            Contact = Contact(faker, surname, host, language),
            Description = Description(voice, language, city),
            Requirements = requirements,
            Impact = new ImpactAnswers
            {
                JobsKept = random.Bool(0.4f) ? random.Int(0, 40) : null,
                Investment = random.Bool(0.6f) ? random.Enum<InvestmentBand>() : null,
                ResearchAndDevelopment = story.Features.Contains(Feature.HighTech) ? true : null,
            },
            DecisionOn = requirements.OperationalOn?.AddMonths(-random.Int(6, 12)),
            OtherRegions = random.Bool(0.2f) ? random.ArrayElement(["Achterhoek", "Regio Zwolle", "Münsterland", "Stedendriehoek"]) : null,
            PrivacyVersion = "2026-01",
            FoundVia = random.ArrayElement(language == "nl" ? Sources : SourcesAbroad),
        });
    }

    private ContactAnswers Contact(Faker faker, string surname, string host, string language)
    {
        var first = faker.Name.FirstName();
        return new ContactAnswers
        {
            Name = $"{first} {surname}", Role = random.ArrayElement(Roles), Email = $"{Slug(first)}@{host}",
            Phone = language switch { "de" => $"+49 000 {random.Int(100_000, 999_999)}", "en" => $"+44 1632 96{random.Int(0, 999):0000}", _ => $"085 000 {random.Int(1_000, 9_999)}" },
            PreferredChannel = random.Bool(0.5f) ? random.Enum<ContactChannel>() : null,
        };
    }

    private string Description(DemoVoice voice, string language, string city)
    {
        string[] parts =
        [
            voice.Text.Replace("{city}", city, StringComparison.Ordinal),
            random.ArrayElement([.. stories.Reasons[language]]),
            random.ArrayElement([.. stories.Closings[language]]),
        ];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    // One in seven answers is "weet ik nog niet", as in life.
    private bool Known() => random.Bool(0.86f);

    private Requirements Requirements(DemoStory story, DateOnly on)
    {
        var jobs = random.Int(story.Jobs[0], story.Jobs[1]);
        var place = random.Double();
        return new Requirements
        {
            Activity = story.Activity, SbiCode = story.Sbi, Features = story.Features, Forms = story.Forms,
            Tenure = Known() ? random.Enum<Tenure>() : null,
            PlotM2 = Range(story.PlotM2), FloorM2 = Range(story.FloorM2),
            Category = Known() ? random.ArrayElement([.. story.Categories]) : null,
            PowerKva = story.Kva is { } kva && Known() ? Round(random.Int(kva[0], kva[1]), 10) : null,
            PowerFlexible = random.Bool(0.3f) ? random.Bool() : null,
            Road = story.Needs.Road, Water = story.Needs.Water, Rail = story.Needs.Rail, Air = story.Needs.Air,
            PublicTransport = story.Needs.PublicTransport,
            TrucksPerDay = story.Activity is ActivityKind.Logistics or ActivityKind.Wholesale ? random.Int(5, 90) : null,
            OperationalOn = Known() ? on.AddMonths(random.Int(8, 34)) : null,
            PreferredMunicipalities = place < 0.3 ? [Municipality(story)] : [],
            PreferredSites = place > 0.82 && story.Sites.Count > 0 ? [random.ArrayElement([.. story.Sites])] : [],
            JobsAtStart = jobs, JobsAfterThreeYears = Known() ? jobs + random.Int(0, jobs) : null,
        };
    }

    private Municipality Municipality(DemoStory story) =>
        story.Municipalities.Count > 0 ? random.ArrayElement([.. story.Municipalities]) : random.Enum<Municipality>();

    private AreaRange? Range(int[]? bounds)
    {
        if (bounds is not [var low, var high])
            return null;
        // Small wishes are more usual than large ones.
        var part = random.Double();
        var min = Round((int)(low + (high - low) * part * part), low < 1_000 ? 10 : 100);
        return new AreaRange(min, Round((int)(min * (1.15 + random.Double() * 0.5)), low < 1_000 ? 10 : 100));
    }

    private static int Round(int number, int step) => Math.Max(step, number / step * step);

    private static string Host(string company) => Slug(company) + ".example";

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
            if (char.IsAsciiLetterOrDigit(sign))
                slug.Append(char.ToLowerInvariant(sign));
        return slug.ToString();
    }

    private static float[] Weights(IReadOnlyList<DemoStory> stories)
    {
        var sum = (float)stories.Sum(s => s.Weight);
        return [.. stories.Select(s => s.Weight / sum)];
    }
}

/// <summary>An invented enquiry with the story that it came from.</summary>
internal sealed record DemoEnquiry(DemoStory Story, DemoVoice Voice, string Language, EnquiryAnswers Answers);
