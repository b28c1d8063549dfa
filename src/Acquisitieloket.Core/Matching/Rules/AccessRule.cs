using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching.Rules;

/// <summary>Road, water, rail, air and public transport, as far as the company said what it needs.</summary>
internal static class AccessRule
{
    private const int TravellersOnly = 30;

    public static void Judge(SiteSupply site, Wish wish, int weight, Scorecard card)
    {
        var asked = wish.Asked;
        var parts = Part(asked.Road) + Part(wish.Water) + Part(asked.Rail) + Part(wish.Air) + Part(asked.PublicTransport);
        if (parts == 0)
        {
            if (Unsaid(asked, wish))
                card.Unknown(Criterion.Accessibility, weight, new("AccessUnknown"));
            return;
        }
        if (!site.AccessKnown)
        {
            card.Unknown(Criterion.Accessibility, weight, new("AccessUnknownSite"));
            return;
        }
        One(Criterion.Road, asked.Road, site.Road, "NoRoad", weight, parts, site, card);
        One(Criterion.Water, wish.Water, site.Water, "NoWater", weight, parts, site, card);
        Rail(site, wish, weight, parts, card);
        One(Criterion.Air, wish.Air, site.Air, "NoAir", weight, parts, site, card);
        PublicTransport(site, asked.PublicTransport, weight, parts, card);
    }

    private static bool Unsaid(Requirements asked, Wish wish) => asked.Road == Need.Unknown && wish.Water == Need.Unknown
        && asked.Rail == Need.Unknown && wish.Air == Need.Unknown && asked.PublicTransport == Need.Unknown;

    private static int Part(Need need) => need switch { Need.Needed => 2, Need.Nice => 1, _ => 0 };

    private static void One(Criterion key, Need need, Accessibility? way, string without,
        int weight, int parts, SiteSupply site, Scorecard card)
    {
        var part = weight * Part(need) / parts;
        if (Part(need) == 0)
            return;
        if (way is not null)
            card.Met(key, part, ByRoadDistance(way.Km), Found(way, site));
        else if (need == Need.Needed)
            card.KnockOut(key, part, new(without, DayOf(site)));
        else
            card.NotMet(key, part, 0, new(without, DayOf(site)));
    }

    // A station brings people. Whether a factory that asks for rail means goods is for it to say, so it is no obstacle.
    private static void Rail(SiteSupply site, Wish wish, int weight, int parts, Scorecard card)
    {
        if (site.Rail is { } rail && Part(wish.Asked.Rail) > 0 && wish.Goods && site.GoodsRail is null)
            card.Partly(Criterion.Rail, weight * Part(wish.Asked.Rail) / parts, TravellersOnly,
                new("RailTravellersOnly", DayOf(site), rail.What));
        else if (site.Rail is { } station && Part(wish.Asked.Rail) > 0 && !wish.Goods)
            card.Met(Criterion.Rail, weight * Part(wish.Asked.Rail) / parts, OnFoot(station.Km), Found(station, site));
        else
            One(Criterion.Rail, wish.Asked.Rail, site.GoodsRail ?? site.Rail, "NoRail", weight, parts, site, card);
    }

    private static void PublicTransport(SiteSupply site, Need need, int weight, int parts, Scorecard card)
    {
        if (Part(need) == 0)
            return;
        var part = weight * Part(need) / parts;
        var (train, bus) = (site.Station is null ? 0 : OnFoot(site.Station.Km), site.BusStop is null ? 0 : ByBus(site.BusStop.Km));
        if (Math.Max(train, bus) > 0)
            card.Met(Criterion.PublicTransport, part, Math.Max(train, bus), Found(train >= bus ? site.Station! : site.BusStop!, site));
        else
            card.Unknown(Criterion.PublicTransport, part, new("PublicTransportUnknown"));
    }

    private static Phrase Found(Accessibility way, SiteSupply site) => way.Cemt is null
        ? new(way.Km is > 0 ? "AccessAt" : "AccessHere", DayOf(site), way.What, way.Km)
        : new(way.Km is > 0 ? "AccessWaterAt" : "AccessWaterHere", DayOf(site), way.What, way.Km, Also: way.Cemt);

    private static DateOnly DayOf(SiteSupply site) => site.AsOf(nameof(Site.Accessibility));

    private static int ByRoadDistance(double? km) => km switch { null or <= 1 => 100, <= 3 => 85, <= 6 => 65, _ => 45 };

    // A bus takes people on to a train; it comes less often than one would walk.
    private static int ByBus(double? km) => km switch { <= 0.5 => 70, null or <= 1 => 50, _ => 30 };

    private static int OnFoot(double? km) => km switch { <= 0.5 => 100, null or <= 1 => 85, <= 2 => 60, _ => 40 };
}
