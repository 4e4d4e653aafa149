namespace KzKgData.Generators.Tests;

/// <summary>An artificial package of lakes, rivers and gauges: every type of column, key and reference, and no evidence.</summary>
internal static class LakePackage
{
    public const string DescriptorText = """
        {
          "name": "lakes",
          "title": "Lakes & gauges",
          "version": "2020.1",
          "resources": [
            {
              "name": "lakes", "path": "lakes.csv", "description": "A lake.", "kzkg:label": "name",
              "schema": {
                "fields": [
                  { "name": "id", "description": "Id of the lake.", "constraints": { "required": true } },
                  { "name": "name", "description": "The name.", "constraints": { "required": true } },
                  { "name": "water", "description": "What water it holds.", "categories": [ "fresh", "salt" ], "constraints": { "required": true } },
                  { "name": "ice", "description": "How it freezes.", "categories": [ "all-winter", "in-part" ], "kzkg:enum": "IceCover" },
                  { "name": "area", "type": "number", "description": "Area in square kilometres." },
                  { "name": "depth", "type": "integer", "description": "Depth in metres.", "constraints": { "required": true } },
                  { "name": "surveyed", "kzkg:format": "period", "description": "When it was surveyed." },
                  { "name": "named_on", "type": "date", "description": "The day it was named." },
                  { "name": "aliases", "type": "list", "delimiter": ";", "itemType": "string", "description": "Other names." },
                  { "name": "soundings", "type": "list", "delimiter": ";", "itemType": "number", "description": "Depths in metres." }
                ],
                "primaryKey": "id"
              }
            },
            {
              "name": "rivers", "path": "rivers.csv", "description": "A river.", "kzkg:rowName": "Stream",
              "schema": {
                "fields": [
                  { "name": "id", "description": "Id of the river." },
                  { "name": "mouth", "description": "The lake that it flows into." },
                  { "name": "lakes", "type": "list", "delimiter": ";", "itemType": "string", "description": "The lakes that it flows through.", "kzkg:references": [ "lakes.id" ] }
                ],
                "primaryKey": [ "id" ],
                "foreignKeys": [ { "fields": [ "mouth" ], "reference": { "resource": "lakes", "fields": [ "id" ] } } ]
              }
            },
            {
              "name": "gauges", "path": "gauges.csv", "description": "A gauge reads a level on a day.",
              "schema": {
                "fields": [
                  { "name": "water", "description": "The lake or river that it stands in.", "constraints": { "required": true }, "kzkg:references": [ "lakes.id", "rivers.id" ] },
                  { "name": "day", "type": "date", "description": "The day.", "constraints": { "required": true } },
                  { "name": "level", "type": "number", "description": "The level in metres.", "constraints": { "required": true, "minimum": 0 } }
                ],
                "primaryKey": [ "water", "day" ]
              }
            },
            {
              "name": "remarks", "path": "remarks.csv", "description": "What somebody remarked.",
              "schema": { "fields": [ { "name": "text", "description": "The remark." } ] }
            }
          ]
        }
        """;

    private static readonly TestPackage _package = TestPackage.Of((TestPackage.Descriptor, DescriptorText))
        .Fill("lakes", """
            id,name,water,ice,area,depth,surveyed,named_on,aliases,soundings
            long-mere,Long Mere,fresh,in-part,12.50,40,2019,1850-05-01,The Mere;Old Mere,12.5;40
            salt-pan,Salt Pan,salt,,,2,2018-06/2018-08,,,

            """)
        .Fill("rivers", """
            id,mouth,lakes
            winding,long-mere,long-mere;salt-pan
            dry-bed,,

            """)
        .Fill("gauges", """
            water,day,level
            long-mere,2020-01-01,39.75
            winding,2020-01-01,1.2

            """)
        .Fill("remarks", """
            text
            "Low, this year"

            """);

    public static TestPackage Create() => _package;
}
