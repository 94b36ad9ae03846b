-- Persons who differ in birthday, sex and studies, one after the other: hardly two are alike.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local i = 0
request = function()
    i = i + 1
    return wrk.format(nil, nil, nil, string.format(
        '{"case":{"on":"2019-05-30","assume":"ordinary","facts":{"sex":"%s","citizen":true,"born":"%04d-%02d-%02d","full-time-student":%s}},"questions":["conscription"]}',
        i % 3 == 0 and "female" or "male", 1975 + i % 43, 1 + i * 7 % 12, 1 + i * 11 % 28, i % 7 == 0 and "true" or "false"))
end
