namespace Acquisitieloket.Core.Sites;

/// <summary>A place on earth in WGS84 degrees, in the order of GeoJSON: longitude first.</summary>
public readonly record struct Position(double Longitude, double Latitude);
