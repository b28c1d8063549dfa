namespace Acquisitieloket.Web.Infrastructure.Html;

/// <summary>What a notice, badge or bar says about a state. Colour never says it alone: there is always a word or a sign.</summary>
public enum Tone { Neutral, Info, Good, Warn, Late }
