namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>What the text of a fact is, so that a form knows its field.</summary>
public enum FactKind
{
    Text = 1,
    /// <summary>Text of some sentences.</summary>
    Sentences,
    Whole,
    Decimal,
    /// <summary>"ja", "nee", or empty when not known.</summary>
    YesNo,
    Date,
    /// <summary>One of <see cref="IFact.Words"/>.</summary>
    Word,
    /// <summary>Some of <see cref="IFact.Words"/>, with commas between them.</summary>
    Words,
    /// <summary>Any words, with commas between them.</summary>
    Tags,
    /// <summary>One on a line: "2029-01-01 | 500 | 1500", the day and what is always and at times there.</summary>
    Power,
    /// <summary>One on a line: "water | Twentekanaal, kade | 0.5 | Va", how, what, how far (km) and the class of the water.</summary>
    Ways,
    /// <summary>One on a line: "logistiek | 25", the cluster and its highest share in percent.</summary>
    Shares,
    /// <summary>Corners as "6.7801 52.2601, 6.7912 52.2605, …"; read from GeoJSON and WKT too.</summary>
    Outline,
}

/// <summary>Facts that are looked at and changed together.</summary>
public enum FactGroup
{
    Naming = 1,
    Profile,
    Rules,
    Access,
    Energy,
    Terms,
    Size,
    Space,
    Place,
}
