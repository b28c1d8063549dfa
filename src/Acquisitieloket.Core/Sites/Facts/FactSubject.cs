using Acquisitieloket.Core.Sites.Buildings;

namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>A site, plot or building with its table of facts, so that pages, files and the editor read all three the same way.</summary>
public abstract class FactSubject
{
    private protected FactSubject(Site site) => Site = site;

    /// <summary>The site that it is or stands on.</summary>
    public Site Site { get; }
    public abstract IReadOnlyList<IFact> Facts { get; }
    public abstract IReadOnlyDictionary<string, FactStamp> Stamps { get; set; }
    public abstract Guid Version { get; }
    public abstract bool Indicative { get; }
    public virtual Plot? Plot => null;
    public virtual Building? Building => null;

    /// <summary>The value as text; null when nothing is known.</summary>
    public abstract string? Read(IFact fact);

    /// <summary>On what a fact rests: its own stamp, else that of the whole site.</summary>
    public FactStamp StampOf(IFact fact) => Stamps.GetValueOrDefault(fact.Name) ?? new(Site.FactsAsOf, Site.Source);

    /// <summary>True while nobody gave this fact a source of its own and the figures are divided from totals.</summary>
    public bool IsIndicative(IFact fact) => Indicative && !Stamps.ContainsKey(fact.Name)
        && fact.Group is not (FactGroup.Naming or FactGroup.Profile or FactGroup.Space) && fact.Name is not (nameof(Sites.Plot.Number) or nameof(Indicative));

    internal abstract string? Write(IFact fact, string? text);
    internal abstract Action Keep(IFact fact);

    public static FactSubject Of(Site site) => new Typed<Site>(site, site, SiteFacts.All);

    public static FactSubject Of(Site site, Plot plot) => new Typed<Plot>(site, plot, PlotFacts.All);

    public static FactSubject Of(Site site, Building building) => new Typed<Building>(site, building, BuildingFacts.All);

    private sealed class Typed<T>(Site site, T subject, IReadOnlyList<Fact<T>> facts) : FactSubject(site) where T : class, IHasFacts
    {
        public override IReadOnlyList<IFact> Facts => facts;
        public override IReadOnlyDictionary<string, FactStamp> Stamps { get => subject.Stamps; set => subject.Stamps = value; }
        public override Guid Version => subject.Version;
        public override bool Indicative => subject.Indicative;
        public override Plot? Plot => subject as Plot;
        public override Building? Building => subject as Building;
        public override string? Read(IFact fact) => ((Fact<T>)fact).Read(subject);
        internal override string? Write(IFact fact, string? text) => ((Fact<T>)fact).Write(subject, text);
        internal override Action Keep(IFact fact) => ((Fact<T>)fact).Keep(subject);
    }
}

/// <summary>What site, plot and building have in common for who keeps their facts.</summary>
public interface IHasFacts
{
    long Id { get; }
    bool Indicative { get; }
    IReadOnlyDictionary<string, FactStamp> Stamps { get; set; }
    Guid Version { get; }
}
